/** Every Japanese label of reading offline. */
export const offlineLabels = {
  newer: '新しい版があります。',
  load: '読み込む',
  later: 'あとで',
  title: 'オフライン',
  keep: 'この本を端末に保存し、通信がなくても読めるようにする',
  saving: '保存しています…',
  saved: (megabytes: string) => `保存ずみです（${megabytes} MB）。通信がなくても読めます。`,
  unsaved: '保存できませんでした。通信と、端末の空き容量を確かめてください。ふだんの閲覧には影響しません。',
  off: '保存していません。確認問題の成績は、これとは別に残っています。',
  uncleared: '保存したものを消せませんでした。もう一度オンにしてから、オフにしてください。',
  missingTitle: '通信がありません',
  missing: 'このページは端末に保存されていません。通信がつながってから、もう一度開いてください。',
  home: 'ホームへ',
  unkept: '［通信が必要］',
} as const;
