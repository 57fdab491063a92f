import { excerpt, type Problem } from '../../content/problem.ts';
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
  /** The outline as it stands at home, and as the last import read it; undefined without one. */
  present: string | undefined;
  last: string | undefined;
}

/**
 * Why an import would destroy what the author wrote into the outline: a slip in the outline at home
 * would be written over it in another form, and a new version would take the place of edits that no
 * import has seen.
 */
export function outlineAtRisk(incoming: Incoming): Problem[] {
  const { file, text, home, isHome, isForeign, isNamed, present, last } = incoming;
  if (last === undefined) return [];
  if (isHome) return isForeign && !isNamed ? slips(text, file) : [];
  const isSafe = present === undefined || present === last || present === text;
  return isSafe ? [] : [unseenEdits(home, present, last)];
}

function slips(text: string, file: string): Problem[] {
  const parsed = parseOutline(text, file);
  const form: Problem = {
    file,
    expected: '取り込んだアウトラインと同じ書き方（1行に一つの見出し又は箇条書き、一番上の項目は一つ）',
    found: 'ほかの書き方のアウトライン',
    remedy:
      '書きかけや打ち間違いなら、その行を直してください。書き出し直した新しい版なら、' +
      '--format markdown を付けて取り込むと、この書き方に直して入れ替えます',
  };
  return parsed.root ? [form] : [...parsed.problems, form];
}

function unseenEdits(home: string, present: string, last: string): Problem {
  const before = new Set(last.split(/\r?\n/u));
  const lines = present.split(/\r?\n/u);
  const line = lines.findIndex((each) => !before.has(each)) + 1;
  const added = `あとから直した行「${excerpt(lines[line - 1]?.trim() ?? '')}」`;
  return {
    file: home,
    ...(line > 0 && { line }),
    expected: '前の取り込みのときのままのアウトライン',
    found: line > 0 ? added : 'あとから消した行がある',
    remedy:
      '新しい版に入れ替えると、この変更は消えます。マインドマップにも同じ変更をして書き出し直し、' +
      'このファイルを git で元に戻してから取り込んでください',
  };
}
