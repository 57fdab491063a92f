import type { Preview } from './preview.ts';

/** Pixels that the services which show links ask for. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/** The body of a page that looks like a sheet of the book and fills the picture; `sign` is the SVG of the book's sign. */
export function drawPreview({ book, unit, title, expansion, lead, words }: Preview, sign: string): string {
  const size = titleSize(title);
  return (
    `<p class="book">${sign}<b>${escape(book)}</b>${unit && `<span class="unit">${escape(unit)}</span>`}</p>` +
    `<h1 class="${size}">${escape(title)}</h1>` +
    (expansion && `<p class="expansion">${escape(expansion)}</p>`) +
    `<p class="lead">${escape(lead)}</p>` +
    `<ul>${words.map((word) => `<li>${escape(word)}</li>`).join('')}</ul>`
  );
}

/** The look of the picture: paper, ink, accent and the orange of words to learn, as in the light theme. */
export const PREVIEW_STYLES = `
html { block-size: 100%; background: #fdfdfa; }
body { box-sizing: border-box; block-size: 100%; margin: 0; padding: 60px 80px 0; overflow: hidden; display: flex; flex-direction: column;
  border-block-end: 18px solid #0b5c66; color: #1d2327; line-height: 1.4; }
p, h1, ul { margin: 0; }
.book { display: flex; align-items: center; gap: 20px; font-size: 36px; color: #0b5c66; }
.book svg { inline-size: 64px; block-size: 64px; }
.unit { margin-inline-start: auto; padding: 2px 22px; border: 2px solid #0b5c66; border-radius: 8px; font-weight: 700; }
h1 { margin-block-start: 52px; text-wrap: balance; word-break: auto-phrase; line-height: 1.25; }
.large { font-size: 104px; }
.medium { font-size: 80px; }
.small { font-size: 60px; }
.expansion { font-size: 36px; color: #545e65; }
.lead { margin-block-start: 24px; font-size: 36px; text-wrap: balance; word-break: auto-phrase;
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
ul { display: flex; flex-wrap: wrap; gap: 16px; block-size: 62px; overflow: hidden; margin-block: auto 40px; padding: 0; list-style: none; }
li { padding: 4px 22px; border-radius: 8px; background: #fdf0e6; color: #b5330b; font-size: 34px; font-weight: 700; white-space: nowrap; }
`;

/** Full-width letters count twice as much as others. */
function titleSize(title: string): 'large' | 'medium' | 'small' {
  const width = [...title].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 256 ? 0.6 : 1), 0);
  if (width <= 9.5) return 'large';
  return width <= 26 ? 'medium' : 'small';
}

function escape(text: string): string {
  return text.replace(/[&<]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
