import type { CardKind } from '../study/cards/cards-of.ts';
import type { Grade } from '../study/cards/schedule.ts';

/** What the kinds of cards are called where a reader chooses. */
export const cardKinds: Readonly<Record<CardKind, string>> = {
  meaning: '用語→意味',
  term: '意味→用語',
  expansion: '略語→正式名',
  cloze: '穴うめ',
};

/** Labels of the page of cards. */
export const cardStrings = {
  title: '暗記カード',
  description: (count: number) => `${count}枚の暗記カード。忘れかけたころに出るので、少ない回数で覚えられます。`,
  lead: (count: number) => `用語と穴うめの${count}枚。答え具合に合わせて、忘れかけたころにまた出します。`,
  scope: '範囲',
  all: '全ての節',
  kind: '種類',
  allKinds: '全て',
  today: '今日のカード',
  learning: '覚え直し',
  repeat: '復習',
  fresh: '新しい',
  start: '始める',
  keys: 'キーボードでは、スペースで答えを見て、数字キー1〜4で答え具合を選びます。',
  review: '出題',
  forecast: 'これから1週間の予定',
  forecastLead: 'その日に復習するカードの枚数です。新しいカードは含みません。',
  daysAhead: (ahead: number) => `${ahead}日後`,
  dayTitle: '日',
  dueTitle: '枚数',
  sections: '節ごとのカード・紙のカード',
  sectionsLead: '「覚えた」は、次に出るまで21日以上あくようになったカードです。',
  section: '節',
  cards: '枚数',
  begun: '始めた',
  learned: '覚えた',
  paper: '紙のカード',
  paperLead: '表に用語や穴うめ、裏に意味や答えのある、名刺大のカードも印刷できます。',
  whole: '全体',
  keep: '記録の保存',
  keepLead:
    '記録はこのブラウザの中だけに残り、どこにも送られません。ブラウザのデータを消すと記録も消えるので、ときどき書き出してください。ほかの端末へは、書き出したファイルを読み込むと移せます。',
  export: '書き出す',
  import: '読み込む',
  erase: '消す',
  anki: 'Ankiで覚える',
  ankiLead: '同じカードを、Anki（パソコン・スマートフォンのカードアプリ）に読み込めます。もう一度読み込むと、学習の記録を残したまま新しい内容になります。',
  apkg: 'Anki用パッケージ（.apkg）',
  tsv: 'テキスト（TSV）',
  tsvNote: 'ほかのアプリや表計算にも使えます。Ankiの「基本」「穴埋め」に入ります。',
  noScript: 'この暗記カードは、出す時期を数えるためにJavaScriptを使います。使えないときは、紙のカードを印刷するか、用語集で覚えてください。',
  toGlossary: '用語集',
} as const;

/** What the scripts of the page of cards say. */
export const reviewStrings = {
  unloaded: 'カードを読み込めませんでした。通信を確かめて、もう一度押してください。',
  notKept:
    'このブラウザには保存できないので、記録はこのページを閉じるまでしか残りません。残すには「書き出す」を使ってください。',
  asks: {
    meaning: '意味は？',
    term: '何という？',
    expansion: '正式名は？',
    cloze: '空欄に入る語は？',
  } as Readonly<Record<CardKind, string>>,
  blank: '空欄',
  show: '答えを見る',
  grade: '答え具合',
  grades: { 1: '忘れた', 2: '難しい', 3: '正解', 4: '簡単' } as Readonly<Record<Grade, string>>,
  after: (words: string) => `${words}後`,
  answer: (text: string) => `答え：${text}`,
  quit: 'やめる',
  left: (learning: number, repeat: number, fresh: number) =>
    `残り　覚え直し${learning}・復習${repeat}・新しい${fresh}`,
  done: '今日のカードは終わりです',
  answered: (count: number) => `${count}回答えました。`,
  nothing: 'この範囲に、今日のカードはありません。',
  later: (count: number, time: string) => `あと${count}枚は、今日のうちにまた出ます（次は${time}）。`,
  more: (count: number) => `新しいカードをあと${count}枚`,
  back: '範囲を選び直す',
  day: (ahead: number, date: string) => (ahead === 0 ? '今日' : ahead === 1 ? '明日' : date),
  exported: '記録を書き出しました。',
  imported: (count: number) => `${count}枚の記録を読み込みました。`,
  askErase: 'このブラウザに残っている暗記カードの記録を全て消します。元に戻せません。消してよいですか。',
  erased: '記録を消しました。',
  fileName: '暗記カードの記録.json',
} as const;

/** Labels of the cards on paper. */
export const paperCardStrings = {
  description: (title: string, count: number) => `${title}の暗記カード${count}枚を、名刺10面の用紙に両面で印刷できます。`,
  lead: (count: number, sheets: number) =>
    `表に用語か穴うめ、裏に意味か答えのある${count}枚です。A4用紙${sheets}枚に両面で印刷し、91×55mmに切ります（市販の名刺10面の用紙にも合います）。`,
  none: 'この節には、カードにする用語も、覚える語に印を付けた文も、まだありません。',
  flip: '両面印刷',
  long: '長辺とじ',
  short: '短辺とじ',
  print: '印刷する',
  pdf: 'PDF（長辺とじ）',
  onScreen: '画面で覚える',
  all: '印刷用シートの一覧',
  side: (sheet: number, isFront: boolean) => `${sheet}枚目の${isFront ? '表' : '裏'}`,
} as const;
