import { getBook } from '../site/book.ts';
import { href } from '../site/href.ts';

/** Lets a reader install the site as an app (W3C Web Application Manifest). */
export async function GET(): Promise<Response> {
  const { site } = await getBook();
  const icon = (name: string, size: number, purpose: string) => ({
    src: href(`/${name}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    name: `${site.title}｜${site.tagline}`,
    short_name: site.title,
    lang: 'ja',
    id: href('/'),
    start_url: href('/'),
    scope: href('/'),
    display: 'standalone',
    background_color: '#fdfdfa',
    theme_color: '#0b5c66',
    icons: [
      icon('icon-192', 192, 'any'),
      icon('icon-512', 512, 'any'),
      icon('icon-maskable', 512, 'maskable'),
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
}
