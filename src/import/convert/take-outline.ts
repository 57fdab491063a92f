import { excerpt } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { describeDialect } from '../formats/describe-dialect.ts';
import type { OutlineNode } from '../formats/node.ts';
import { parseOutline } from '../formats/parse.ts';
import { LIMIT, readOutline } from '../formats/read-outline.ts';
import type { Format } from '../formats/read-outline.ts';
import { walk } from '../formats/walk.ts';
import { writeOutline } from '../formats/write-outline.ts';

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
export function takeOutline(bytes: Uint8Array, file: string, wanted?: Format): { value?: TakenOutline; problems: Problem[] } {
  const house = wanted === undefined || wanted === 'markdown' ? houseForm(bytes, file) : undefined;
  if (house) {
    const dialect = describeDialect(house.text);
    return { value: { ...house, isForeign: false, format: 'markdown', encoding: 'utf-8', dialect, warnings: [] }, problems: [] };
  }
  const { root, format, encoding, warnings, problems } = readOutline(bytes, file, wanted);
  if (!root) return { problems: [...warnings, ...problems] };
  const isText = format === 'markdown' || format === 'text';
  const dialect = isText ? describeDialect(new TextDecoder(encoding).decode(bytes)) : '';
  const all = [...warnings, ...marksOf(root, file)];
  return { value: { text: writeOutline(root), root, isForeign: true, format, encoding, dialect, warnings: all }, problems: [] };
}

/** The outline when it already has the form that the project keeps; its bytes then stay the same. */
function houseForm(bytes: Uint8Array, file: string): { text: string; root: OutlineNode } | undefined {
  if (bytes.length > LIMIT) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const { root } = parseOutline(text, file);
    return root && { text, root };
  } catch {
    return undefined;
  }
}

/** Marks that stand in the text of their topic anyway. */
const SHOWN: readonly string[] = ['number', 'task', 'tag', 'summary'];

/** What a map says about its topics and pages cannot show: one remark for each name, at the first topic that has it. */
function marksOf(root: OutlineNode, file: string): Problem[] {
  const marks = [...walk(root)].flatMap(({ line, text, meta = [] }) =>
    meta.filter(([, value]) => !text.includes(value)).map(([name, value]) => ({ name, value, line })),
  );
  const groups = Map.groupBy(marks.filter(({ name }) => !SHOWN.includes(name)), ({ name }) => name);
  return [...groups].flatMap(([name, [first, ...more]]) => {
    if (!first) return [];
    return {
      file,
      line: first.line,
      expected: 'ページに出る文字',
      found: `項目の印 ${name}: ${excerpt(first.value)}${more.length > 0 ? `（ほか${more.length}か所）` : ''}`,
      remedy: 'ページには出ません。要るものは項目の文字にしてください（一覧は npm run -s outline）',
    };
  });
}
