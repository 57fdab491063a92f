/** Japanese labels that more than one place shows, so that their wording is settled once. */
export const strings = {
  skip: '本文へ移動',
  home: 'ホーム',
  menu: '章の目次',
  otherChapters: 'ほかの章',
  searchResults: '検索結果',
  /** Of a page that the book has nothing for. */
  empty: 'この本には、まだありません。',
  contents: 'このページの内容',
  breadcrumbs: '現在の位置',
  search: '検索',
  glossary: '用語集',
  errata: '正誤表',
  quiz: '確認問題',
  cards: '暗記カード',
  theme: '表示',
  themes: { auto: '自動', light: '明るい', dark: '暗い' },
  previous: '前へ',
  next: '次へ',
  neighbours: '前後のページ',
  fixes: 'このページの訂正',
  fixMark: '訂',
  alternativeMark: '別',
  inNotes: 'もとの表記',
  inBook: 'この本の表記',
  wrong: '誤',
  right: '正',
  source: '出典',
  redSheet: '赤シート',
  sheet: '印刷用シート',
  verified: '出典確認済み',
  unverified: '一般知識（出典は未確認）',
  supplement: '補足',
  points: '要点',
  tables: '表で整理',
  confusions: '混同注意',
  seeAlso: '関連項目',
  sources: '出典一覧',
  numbers: '数値の暗記表',
  compare: '比較',
  decide: '見分け方',
  topics: 'くわしい項目',
  read: '確認済み',
  sectionTopics: 'この節の項目',
  origin: 'このページのもと',
  movedPage: 'このページは引っ越しました',
  movedNodes: 'ほかのページに移った項目',
  notFound: 'ページが見つかりません',
} as const;

/** Labels of the printed sheets. */
export const sheetStrings = {
  sheets: '印刷用シート',
  kind: '要点シート',
  done: 'できた',
  bank: '語群',
  points: '要点',
  numbers: '数値',
  trap: 'ひっかけ',
  confusions: '混同注意',
  about: { chapter: 'この章について', section: 'この節について' },
  essay: '記述練習',
  essayAnswers: '記述の解答例',
  key: '解答',
  mistakes: 'まちがい直し',
  booklet: '章の冊子',
  calibration: '赤シート 色合わせシート',
  cards: '暗記カード',
} as const;

/** Labels of a chapter's booklet. */
export const bookletStrings = {
  kind: '要点ブック',
  contents: '目次',
  use: 'この冊子の使い方',
  figures: '図と表の一覧',
  table: '表',
  colours: '図の色',
  questions: '確認問題',
  answers: '確認問題の解答と解説',
  /** On the pages of one section, whose numbers begin with 1 again. */
  answersOf: (section: string) => `解答 ${section}`,
  answerLine: '答え',
  errata: '正誤表',
  errataLead: (count: number) => `もとのノートから直した${count}件です。本文は、すべて直した後の文です。`,
  glossaryLead: (count: number) => `この章に出てくる${count}語です。かなは読みの順、英字はつづりの順。右の数字は、その語が出てくる項目のページです。`,
  withoutScript: 'このまま印刷すると、赤シート用・A4で出ます。',
  description: (title: string) => `${title}の章を1冊にまとめた冊子です。図解つきの要点、確認問題と解説、用語集、正誤表。`,
} as const;

/** How a booklet is used, step by step. */
export const bookletUses: readonly (readonly [what: string, how: string])[] = [
  ['読む', '項目の初めの「要点」を読んでから、本文と図へ進みます。図の色は、どのページでも同じものを表します。'],
  ['かくす', 'オレンジの語は、赤シートをのせると消えます。言えたら「できた」に印をつけ、3回そろえます。'],
  ['くらべる', '欄外の「混同注意」と枠の「ひっかけ」は、試験でまちがえやすい組み合わせです。表で違いを確かめます。'],
  ['解く', '節の終わりの「確認問題」を解き、巻末で答え合わせをします。まちがえた番号の四角に印を付けます。'],
  ['引く', '用語集の数字は、その語が出てくる項目のページです。'],
];

/** What the colours of figures stand for, everywhere in the book. */
export const figureColours: readonly (readonly [name: string, what: string])[] = [
  ['scsi', 'SCSIの命令とデータ'],
  ['fc', 'ファイバチャネル（FC）'],
  ['ip', 'TCP/IP'],
  ['eth', 'イーサネット'],
  ['ctrl', '制御（コントロールプレーン）'],
  ['data', 'データ（データプレーン）'],
  ['phys', '物理的な装置'],
  ['virt', '仮想的・論理的なもの'],
];

/** What can be chosen before printing; the first of each is what comes without script. */
export const sheetChoices: readonly {
  name: string;
  label: string;
  values: readonly (readonly [value: string, label: string])[];
}[] = [
  {
    name: 'sheet',
    label: '形式',
    values: [
      ['red', '赤シート'],
      ['marker', 'マーカー'],
      ['cloze', '穴うめ'],
    ],
  },
  {
    name: 'paper',
    label: '用紙',
    values: [
      ['a4', 'A4'],
      ['b5', 'B5'],
      ['a5', 'A5'],
    ],
  },
  {
    name: 'cols',
    label: '段組',
    values: [
      ['1', '1段'],
      ['2', '2段'],
    ],
  },
];

/** How far a statement is checked, where it is not checked in full. */
export const trustLabels = {
  secondary: '二次資料',
  'partly-secondary': '一部二次資料',
  partial: '一部未確認',
  none: '未確認',
} as const;

/** Labels that scripts show; apart, so that pages do not load the others. */
export const clientStrings = {
  close: '閉じる',
  copied: 'リンクをコピーしました',
  copyMarkdown: 'コピー',
  copyMarkdownName: 'このページをMarkdownでコピー',
  markdownCopied: 'このページをMarkdownでコピーしました',
  markdownNotCopied: 'コピーできませんでした。リンク「Markdown」を開いてください',
  hiddenTerms: (count: number) => `${count}語を隠しました`,
  shownTerms: '隠した語を全て出しました',
  hiddenTerm: (place: number, count: number) => `隠した語 ${count}語のうち${place}`,
  moreOnTerm: '用語集で見る',
  keys: 'キー操作',
  singleKeys: '1文字のキー操作を使う',
} as const;

/** Labels of a chapter's map. */
export const mapStrings = {
  title: (chapter: string) => `${chapter}のマインドマップ`,
  lead: (nodes: number) => `ノートの全${nodes}項目（訂正済み）です。項目を選ぶと、本文の同じ場所へ進みます。`,
  toMap: 'マインドマップで全体を見る',
  tree: '項目の木',
  fold: (node: string) => `「${node}」の下を開閉`,
  openAll: 'すべて開く',
  closeAll: 'すべて閉じる',
  keys: 'キーボードでは、矢印で動き、左右で開閉し、Enterで本文へ進みます。文字を押すとその文字で始まる項目へ、*で同じ段をすべて開きます。',
  map: '章全体の図',
  description: (chapter: string, nodes: number, sheets: number) =>
    `${chapter}の全${nodes}項目を${sheets}枚の図にしたマインドマップ。A3横${sheets}枚に印刷できます。`,
  caption: (sheets: number) => `同じ内容を${sheets}枚にした図です。A3横${sheets}枚に印刷できます。`,
  print: 'A3で印刷する',
  zoom: { out: '縮小', in: '拡大', fit: '全体を表示', full: '画面いっぱいに表示' },
} as const;

/** What people come for, with where each begins; `:chapter` stands for the first chapter. */
export const homeUses: readonly { path: string; title: string; text: string }[] = [
  { path: '/:chapter/', title: '読む', text: '1項目1ページ。図で全体をつかみ、訂正済みの要点を順に読めます。' },
  { path: '/map/:chapter/', title: '見渡す', text: '章の全項目を1枚のマインドマップに。A3で印刷もできます。' },
  { path: '/search/', title: '探す', text: '日本語の全文検索。ことばの一部や略語からも見つかります。' },
  { path: '/glossary/', title: '引く', text: '読みと正式名のついた用語集から、使われているページへ進めます。' },
  { path: '/compare/', title: '比べる', text: '混同しやすい組を、一つの表と見分け方で整理しています。' },
  { path: '/numbers/', title: '覚える', text: '番号や長さなど、試験に出る数値の暗記表です。' },
  { path: '/quiz/', title: '解く', text: '確認問題を10問ずつ。間違えた問題だけを解き直せます。' },
  { path: '/cards/', title: 'くり返す', text: '暗記カードを、忘れかけたころに。紙とAnki用もあります。' },
  { path: '/sheets/', title: '刷る', text: '赤シート・穴うめの印刷用シート。PDFもあります。' },
];

/** What the kinds of corrections are called, in the order of their weight. */
export const errataKinds = {
  fact: '事実の誤り',
  outdated: '古い記述',
  nuance: '不正確な表現',
  alternative: '別表記',
  grammar: '文法・脱落',
  typo: '誤字・表記',
} as const;

/** The keys that work on every page. */
export const keyHelp: readonly (readonly [keys: string[], action: string])[] = [
  [['/'], '検索をひらく'],
  [['Ctrl', 'K'], '検索をひらく（Macは⌘K）'],
  [['['], '前のページへ'],
  [[']'], '次のページへ'],
  [['s'], '赤シートをのせる、はずす'],
  [['t'], '表示を切り替える（自動・明るい・暗い）'],
  [['?'], 'このキー操作の一覧'],
  [['Esc'], '閉じる'],
];
