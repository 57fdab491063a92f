import type { Problem } from '../../content/problem.ts';
import { excerpt } from '../../content/problem.ts';
import { parseOutline } from '../formats/parse.ts';

/** An outline that is to be imported, and what the project keeps of its chapter. */
export interface Incoming {
  /** The path that was named, and the text in it. */
  file: string;
  text: string;
  /** Where the chapter's outline is kept. */
  home: string;
  /** Whether `file` is that place. */
  isHome: boolean;
  /** Whether the file would have to be written in another form to be kept. */
  isForeign: boolean;
  /** Whether its format was named: then a new version is meant, whatever it looks like. */
  isNamed: boolean;
  /** What is kept now, and what the last import read; undefined when there is none. */
  kept: string | undefined;
  last: string | undefined;
}

/**
 * Why an import would destroy what the author wrote into the outline: a slip in the kept outline would be written over it in
 * another form, and a new version would take the place of edits that no import has seen.
 */
export function outlineAtRisk({ file, text, home, isHome, isForeign, isNamed, kept, last }: Incoming): Problem[] {
  if (last === undefined) return [];
  if (isHome) return isForeign && !isNamed ? slips(text, file) : [];
  return kept === undefined || kept === last || kept === text ? [] : [unseenEdits(home, kept, last)];
}

function slips(text: string, file: string): Problem[] {
  const parsed = parseOutline(text, file);
  return [
    ...(parsed.root ? [] : parsed.problems),
    {
      file,
      expected: '取り込んだアウトラインと同じ書き方（1行に一つの見出し又は箇条書き、一番上の項目は一つ）',
      found: 'ほかの書き方のアウトライン',
      remedy: '書きかけや打ち間違いなら、その行を直してください。書き出し直した新しい版なら、--format markdown を付けて取り込むと、この書き方に直して入れ替えます',
    },
  ];
}

function unseenEdits(home: string, kept: string, last: string): Problem {
  const before = new Set(last.split(/\r?\n/u));
  const lines = kept.split(/\r?\n/u);
  const at = lines.findIndex((line) => !before.has(line));
  return {
    file: home,
    ...(at >= 0 && { line: at + 1 }),
    expected: '前の取り込みのときのままのアウトライン',
    found: at >= 0 ? `あとから直した行「${excerpt(lines[at]?.trim() ?? '')}」` : 'あとから消した行がある',
    remedy: '新しい版に入れ替えると、この変更は消えます。マインドマップにも同じ変更をして書き出し直し、このファイルを git で元に戻してから取り込んでください',
  };
}
