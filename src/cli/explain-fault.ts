/** What the system refuses, by its own words: Node's codes (errno(3)), our own ELOCKED, and the words of tools that are not written in JavaScript. */
const FAULTS: readonly { signs: RegExp; what: string; remedy: string }[] = [
  {
    signs: /\b(?:ENOSPC|EDQUOT)\b|No space left on device|Disk quota exceeded/u,
    what: 'ディスクに空きがないため、書けませんでした',
    remedy: 'いらないファイルを消して空きを作ってから、もう一度実行してください。',
  },
  {
    signs: /\bEROFS\b|Read-only file system/u,
    what: '読み取り専用の場所なので、書けませんでした',
    remedy: '書き込めるフォルダーに移すか、読み取り専用を外してから、もう一度実行してください。',
  },
  {
    signs: /listen (?:EADDRINUSE|EADDRNOTAVAIL|EACCES)\b/u,
    what: 'この番地とポートでは、待ち受けられません',
    remedy: '空いている1024以上のポートを --port で、このコンピュータの番地を --host で指定してください。',
  },
  {
    signs: /\bELOCKED\b/u,
    what: 'ほかの取り込みが続いているので、始めませんでした',
    remedy: 'それが終わってから、もう一度実行してください。何も取り込んでいなければ、このファイルを消してください。',
  },
  {
    signs: /\b(?:EACCES|EPERM)\b|Permission denied/u,
    what: '許可がないため、読み書きできませんでした',
    remedy: 'ファイルとフォルダーの持ち主と許可を確かめ、ほかのプログラムで開いていれば閉じてから、もう一度実行してください。',
  },
  {
    // Whole folders are moved only when a site takes its place (src/build/swap-folder.ts); on Linux it is a mount that is busy.
    signs: /\bEBUSY: [^\n]*rename '([^'\n]+)' -> '\1\.old-\d+'/u,
    what: 'サイトのフォルダーを、新しいサイトと入れ替えられませんでした',
    remedy: 'ボリュームなど（Dockerの -v）を結び付けた場所なら、別の所に結び付け、dist をその中のフォルダーへのリンクにしてください（例：ln -s /volume/site dist）。そうでなければ、プレビューなど、このフォルダーを開いているものを閉じてから、もう一度実行してください。',
  },
  {
    signs: /\b(?:EBUSY|ENOTEMPTY)\b/u,
    what: 'ほかのプログラムが使っているため、置き換えられませんでした',
    remedy: 'プレビューやエディターなど、このフォルダーを開いているものを閉じてから、もう一度実行してください。',
  },
  {
    signs: /\b(?:EMFILE|ENFILE)\b|Too many open files/u,
    what: '一度に開けるファイルの数を超えました',
    remedy: 'ほかのプログラムを閉じるか、上限（ulimit -n）を上げてから、もう一度実行してください。',
  },
  {
    signs: /\bENOENT: [^\n]*'(?:[^']*[\\/])?content[\\/]/u,
    what: 'なくてはならないファイルがありません',
    remedy: 'git から戻してください。',
  },
  {
    signs: /Could not resolve '[^'\n]+' in content[\\/]pages[\\/]/u,
    what: 'ページに書かれたファイルがありません',
    remedy: '上のメッセージにあるページで、ファイルの名前を直すか、その行を消してください。',
  },
  {
    signs: /The output directory \S+ does not exist/u,
    what: 'サイトがまだ作られていません',
    remedy: '先に npm run build を実行してください。',
  },
];

/**
 * In Japanese, what went wrong and what to do, for the text of an error that the system caused; undefined for any other. Where
 * the error names a file it is named too.
 */
export function explainFault(text: string): string | undefined {
  for (const { signs, what, remedy } of FAULTS) {
    const found = signs.exec(text);
    if (!found) continue;
    const [line = ''] = text.slice(found.index).split('\n');
    const [, place] = /'([^']+)'/u.exec(line) ?? [];
    return `${what}${place === undefined ? '' : `：${place}`}\n直し方：${remedy}`;
  }
  return undefined;
}
