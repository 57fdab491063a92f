import { createHash } from 'node:crypto';

/**
 * Writes the content security policy of a page for what stands in it: the hashes of its own inline scripts and styles, and no
 * others (Astro lists those of the whole site in every page).
 */
export function tightenPolicy(html: string): string {
  return html.replace(/(?<=<meta http-equiv="content-security-policy" content=")[^"]*/u, (policy) =>
    policy
      .split(';')
      .map((directive) => directive.trim())
      .filter(Boolean)
      .map((directive) => withHashes(directive, html))
      .join('; '),
  );
}

/** The elements whose content a directive allows by hash. Speculation rules have a keyword of their own. */
const HASHED: Readonly<Record<string, RegExp>> = {
  'script-src': /<script>([\s\S]*?)<\/script>/gu,
  'style-src': /<style>([\s\S]*?)<\/style>/gu,
};

function withHashes(directive: string, html: string): string {
  const [name = '', ...values] = directive.split(/\s+/u);
  const element = HASHED[name];
  if (!element) return directive;
  const hashes = [...html.matchAll(element)].map(([, text = '']) => `'sha256-${sha256(text)}'`);
  return [name, ...values.filter((value) => !value.startsWith("'sha256-")), ...hashes].join(' ');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
