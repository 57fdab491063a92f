/**
 * What the system refuses, by the code of its error (errno(3)) or our own; the first row that fits.
 */
const FAULTS: readonly {
  codes: string;
  when?: (error: NodeJS.ErrnoException & { dest?: string }) => boolean;
  what: string;
  remedy: string;
}[] = [
  {
    codes: 'ENOSPC EDQUOT',
    what: 'ディスクに空きがないため、書けませんでした',
    remedy: 'いらないファイルを消して空きを作ってから、もう一度実行してください。',
  },
  {
    codes: 'EROFS',
    what: '読み取り専用の場所なので、書けませんでした',
    remedy: '書き込めるフォルダーに移すか、読み取り専用を外してから、もう一度実行してください。',
  },
  {
    codes: 'EADDRINUSE EADDRNOTAVAIL EACCES',
    when: ({ syscall }) => syscall === 'listen',
    what: 'この番地とポートでは、待ち受けられません',
    remedy: '空いている1024以上のポートを --port で、このコンピュータの番地を --host で指定してください。',
  },
  {
    codes: 'ELOCKED',
    what: 'ほかの取り込みが続いているので、始めませんでした',
    remedy: 'それが終わってから、もう一度実行してください。何も取り込んでいなければ、このファイルを消してください。',
  },
  {
    codes: 'EJOURNAL',
    what: '前の取り込みが途中で切れ、続きの控えも壊れています',
    remedy: 'content を git で元に戻し、このフォルダーを消してから、もう一度取り込んでください。',
  },
  {
    codes: 'EISDIR',
    what: 'ファイルを書く場所に、同じ名前のフォルダーがあります',
    remedy: 'そのフォルダーを移すか消してから、もう一度実行してください。',
  },
  {
    codes: 'EACCES EPERM',
    what: '許可がないため、読み書きできませんでした',
    remedy: 'ファイルとフォルダーの持ち主と許可を確かめ、ほかのプログラムで開いていれば閉じてから、もう一度実行してください。',
  },
  {
    // Whole folders are moved only when a site takes its place; on Linux it is a mount that is
    // busy.
    codes: 'EBUSY',
    when: ({ syscall, path, dest }) =>
      syscall === 'rename' && dest?.startsWith(`${path}.old-`) === true,
    what: 'サイトのフォルダーを、新しいサイトと入れ替えられませんでした',
    remedy:
      'ボリュームなど（Dockerの -v）を結び付けた場所なら、別の所に結び付け、' +
        'dist をその中のフォルダーへのリンクにしてください（例：ln -s /volume/site dist）。' +
        'そうでなければ、プレビューなど、このフォルダーを開いているものを閉じてから、もう一度実行してください。',
  },
  {
    codes: 'EBUSY ENOTEMPTY',
    what: 'ほかのプログラムが使っているため、置き換えられませんでした',
    remedy: 'プレビューやエディターなど、このフォルダーを開いているものを閉じてから、もう一度実行してください。',
  },
  {
    codes: 'EMFILE ENFILE',
    what: '一度に開けるファイルの数を超えました',
    remedy: 'ほかのプログラムを閉じるか、上限（ulimit -n）を上げてから、もう一度実行してください。',
  },
  {
    codes: 'ENOENT',
    when: ({ path }) => /(?:^|[\\/])content[\\/]/u.test(path ?? ''),
    what: 'なくてはならないファイルがありません',
    remedy: 'git から戻してください。',
  },
];

/** In Japanese, what the system refused, where and what to do; undefined for other errors. */
export function systemFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path }: NodeJS.ErrnoException = error;
  const row = FAULTS.find(
    ({ codes, when }) => codes.split(' ').includes(code) && when?.(error) !== false,
  );
  return row && `${row.what}${path === undefined ? '' : `：${path}`}\n直し方：${row.remedy}`;
}
