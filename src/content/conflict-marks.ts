import type { Problem } from './problem.ts';

/** The marks of git around the two versions of a place that was changed on both sides. */
export const marks = {
  ours: '<<<<<<< 手を入れたページ',
  between: '=======',
  theirs: '>>>>>>> アウトライン',
} as const;

/** A place with both versions, one after the other; an empty one stands for “gone”. */
export function markConflict(ours: string, theirs: string): string {
  return [marks.ours, ours, marks.between, theirs, marks.theirs]
    .filter((part) => part !== '')
    .join('\n');
}

/** A problem for every undecided place of a page, and for marks that were left behind. */
export function conflictsIn({ file, text }: { file: string; text: string }): Problem[] {
  const lines = text.split(/\r?\n/u);
  const problems: Problem[] = [];
  let open = false;
  lines.forEach((content, index) => {
    const mark = /^(<{7}|={7}|>{7})(?: |$)/u.exec(content)?.[1]?.[0];
    const leftBehind = mark !== undefined && mark !== '<' && !open;
    if (mark === '<' || leftBehind)
      problems.push(undecided(file, index + 1, lines.slice(index + 1, index + 2).join()));
    if (mark === '<') open = true;
    if (mark === '>') open = false;
  });
  return problems;
}

function undecided(file: string, line: number, next: string): Problem {
  const isEmpty = next === '' || /^[=>]{7}/u.test(next);
  const what = isEmpty ? '片方は空' : `「${[...next].slice(0, 30).join('')}」から`;
  return {
    file,
    line,
    expected: '手入れとアウトラインの変更のどちらを残すかが決まった文',
    found: `取り込みで重なった所の印（${what}）`,
    remedy:
      '<<<<<<< から ======= までが手を入れた文、そこから >>>>>>> までがアウトラインの文です。' +
      '残す方（又は合わせた文）だけにして、三つの印の行を消してください。' +
      'アウトラインの項目の言葉を変えて残すときは、訂正として content/errata にも書きます',
  };
}
