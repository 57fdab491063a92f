import { excerpt, type Problem } from '../../content/problem.ts';
import { describeDialect } from '../formats/describe-dialect.ts';
import type { OutlineNode } from '../formats/node.ts';
import { readOutline, type Format } from '../formats/read-outline.ts';
import { walk } from '../formats/walk.ts';
import { writeOutline } from '../formats/write-outline.ts';
import { tooDeep } from './depth-limit.ts';

/** An outline as a chapter keeps it, and what is to be told about the file that it came in. */
export interface TakenOutline {
  /** The text in the house form; that of a file which has this form already, byte for byte. */
  text: string;
  root: OutlineNode;
  /** Whether the file has another form than the project keeps. */
  isForeign: boolean;
  format: Format;
  encoding: string;
  /** How a file of text is written; empty for maps. */
  dialect: string;
  warnings: Problem[];
}

/** Reads the bytes of an outline in any known format; without a value the problems say why. */
export function takeOutline(
  bytes: Uint8Array,
  file: string,
  wanted?: Format,
): { value?: TakenOutline; problems: Problem[] } {
  const { root, isHouse, format, encoding, warnings, problems } = readOutline(bytes, file, wanted);
  if (!root) return { problems: [...warnings, ...problems] };
  if (isHouse) return { value: houseForm(bytes, root), problems: [] };
  const deep = tooDeep(root, file);
  if (deep) return { problems: [deep] };
  const isText = format === 'markdown' || format === 'text';
  const dialect = isText ? describeDialect(new TextDecoder(encoding).decode(bytes)) : '';
  const told = [...warnings, ...marksOf(root, file)];
  const text = writeOutline(root);
  const value = { text, root, isForeign: true, format, encoding, dialect, warnings: told };
  return { value, problems: [] };
}

/** The outline that already has the form which the project keeps. */
function houseForm(bytes: Uint8Array, root: OutlineNode): TakenOutline {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const form = { isForeign: false, format: 'markdown', encoding: 'utf-8' } as const;
  return { ...form, warnings: [], text, root, dialect: describeDialect(text) };
}

/** Marks that stand in the text of their topic anyway. */
const SHOWN: readonly string[] = ['number', 'task', 'tag', 'summary'];

/** What a map says of its topics and pages cannot show: a remark a name, at its first topic. */
function marksOf(root: OutlineNode, file: string): Problem[] {
  const marks = [...walk(root)].flatMap(({ line, text, meta = [] }) =>
    meta
      .filter(([name, value]) => !text.includes(value) && !SHOWN.includes(name))
      .map(([name, value]) => ({ name, value, line })),
  );
  return [...Map.groupBy(marks, ({ name }) => name)].flatMap(([name, [first, ...more]]) => {
    if (!first) return [];
    const others = more.length > 0 ? `（ほか${more.length}か所）` : '';
    return {
      file,
      line: first.line,
      expected: 'ページに出る文字',
      found: `項目の印 ${name}: ${excerpt(first.value)}${others}`,
      remedy: 'ページには出ません。要るものは項目の文字にしてください（一覧は npm run -s outline）',
    };
  });
}
