import { notInXml } from '../content/xml-text.ts';
import { CLASSES, HEADING, KINDS, REMARK } from './config.ts';

/** What Mermaid gets for a fence, or the reasons why it gets nothing. */
export type Prepared = { ok: true; code: string } | { ok: false; problems: string[] };

/**
 * Turns the source of a fence into Mermaid's input: `:::class`, which Mermaid knows only in
 * flowcharts, is written out for blocks. The classes themselves are in our style sheet, so
 * Mermaid's messages quote nothing but the author's text.
 */
export function prepare(source: string): Prepared {
  const lines = source.replaceAll('\r\n', '\n').trim().split('\n');
  const kind = kindOf(lines);
  const rule = KINDS[kind];
  if (!rule) {
    return { ok: false, problems: [`図の種類「${kind}」は使えません。使えるもの：${Object.keys(KINDS).join('、')}`] };
  }
  const control = notInXml(source);
  if (control)
    return {
      ok: false,
      problems: [`図に書けない制御文字 ${control} があります。消してください。`],
    };
  const used = lines.flatMap((line) =>
    [...line.matchAll(/:::(\w+)/g)].map((match) => match[1] ?? ''),
  );
  if (used.length > 0 && !rule.classes) {
    return { ok: false, problems: [`図の種類「${kind}」では :::クラス を使えません。`] };
  }
  const unknown = [...new Set(used)].filter((name) => !isClass(name));
  if (unknown.length > 0) {
    const problem = (name: string) => `図のクラス「${name}」はありません。使えるもの：${CLASS_NAMES.join('、')}`;
    return { ok: false, problems: unknown.map(problem) };
  }
  const code =
    kind === 'block' ? [...lines.map(withoutClasses), ...lines.flatMap(classUses)] : lines;
  return { ok: true, code: code.join('\n') };
}

/** First word after Mermaid's front matter and comments. */
function kindOf(lines: readonly string[]): string {
  const end = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
  const header = lines
    .slice(end)
    .find((line) => line.trim() !== '' && !line.trim().startsWith('%%'));
  return header?.trim().split(/\s+/)[0] ?? '';
}

const CLASS_NAMES: readonly string[] = [...CLASSES, HEADING, REMARK];

function isClass(name: string): boolean {
  return CLASS_NAMES.includes(name);
}

// id, then an optional label in brackets, then an optional width, then the class.
const BLOCK_CLASS = /(?<id>[A-Za-z]\w*)(?<rest>(?:\[[^\]]*\]|\([^)]*\))*(?::\d+)?):::(?<name>\w+)/g;

function withoutClasses(line: string): string {
  return line.replace(BLOCK_CLASS, '$<id>$<rest>');
}

function classUses(line: string): string[] {
  return [...line.matchAll(BLOCK_CLASS)].map(
    (match) => `class ${match.groups?.['id']} ${match.groups?.['name']}`,
  );
}
