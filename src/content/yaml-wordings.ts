import type { Wording } from './wording.ts';

/** What the package `yaml` says, as `CODE: message`; the first that fits is taken, so the wider ones stand last. */
export const yamlWordings: readonly Wording[] = [
  { says: /^TAB_AS_INDENT/u, japanese: '字下げにタブがある' },
  { says: /^DUPLICATE_KEY/u, japanese: '同じ項目名が二度ある' },
  { says: /^MISSING_CHAR: Missing closing/u, japanese: '引用符が閉じていない' },
  { says: /^(?:MISSING_CHAR|BAD_INDENT): Flow .* end with a (.)$/u, japanese: '$1 で閉じていないか、途中の行の字下げが浅い' },
  { says: /^MISSING_CHAR: Implicit map keys/u, japanese: '項目名の後に「: 」がない' },
  { says: /^MISSING_CHAR: Sequence item/u, japanese: '一覧の項目の前に「- 」がない' },
  { says: /^MISSING_CHAR: Comments/u, japanese: '# の前に空白がない' },
  { says: /^BAD_INDENT/u, japanese: '字下げが前の行とそろっていない' },
  { says: /^BLOCK_AS_IMPLICIT_KEY/u, japanese: '引用符のない値の中に「: 」があるか、次の行の字下げが深い' },
  { says: /^MULTILINE_IMPLICIT_KEY/u, japanese: '項目名と「: 」が1行に収まっていない' },
  { says: /^BLOCK_IN_FLOW/u, japanese: '[ ] 又は { } の中に、引用符のない「- 」か「: 」がある' },
  { says: /^BAD_SCALAR_START: .* (\S)$/u, japanese: '引用符のない値が $1 で始まっている' },
  { says: /^(?:BAD_ALIAS|ALIAS_PROPS)/u, japanese: '引用符のない値が * か & で始まっている' },
  { says: /^BAD_DQ_ESCAPE: Invalid escape sequence (.+)$/u, japanese: '二重引用符の中に $1 がある（\\ は \\\\ と書く）' },
  { says: /^MULTIPLE_DOCS/u, japanese: '途中に --- の行がある' },
  { says: /^UNEXPECTED_TOKEN: Block scalar header/u, japanese: '| か > と同じ行に、文が続いている' },
  { says: /^UNEXPECTED_TOKEN: .* in YAML \w+: (".*")$/u, japanese: '前の部分に続かない $1' },
  { says: /^UNEXPECTED_TOKEN: .* at node end$/u, japanese: '値が終わった後に、まだ文字がある' },
  { says: /^UNEXPECTED_TOKEN/u, japanese: 'ここには書けない記号がある' },
];
