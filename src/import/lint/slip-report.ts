import type { FoundSlips } from './find-slips.ts';

/** Most places shown of one sort; a habit of the author's fills more lines than anybody reads. */
const SHOWN = 8;

/** Japanese text for the terminal: slips, by sort with its reason; empty without any. */
export function formatSlips(found: readonly FoundSlips[], file: string): string {
  if (found.length === 0) return '';
  const total = found.reduce((sum, { slips }) => sum + slips.length, 0);
  const sorts = found.map(({ rule, slips }) => {
    const places = slips.slice(0, SHOWN).map(({ line, found: words, meant }) => {
      const hint = meant === undefined ? '' : `→「${meant}」？`;
      return `    ${line}行目「${visible(words)}」${hint}`;
    });
    const more = slips.length > SHOWN ? [`    ほか${slips.length - SHOWN}か所`] : [];
    return [`  ${rule.name}（${slips.length}か所）：${rule.reason}`, ...places, ...more].join('\n');
  });
  const head = `文章の点検：${file} に見直したい所が${total}か所（本文は変えていません）`;
  return [head, ...sorts].join('\n');
}

/** Signs that cannot be seen, by their numbers. */
function visible(text: string): string {
  return text.replace(/[\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu, (sign) => {
    return `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}
