import { readErrata } from '../../content/errata.ts';
import { excerpt, type Problem } from '../../content/problem.ts';
import type { SourceFile } from '../../content/source-file.ts';
import { applyErrata, plainText, type CorrectedOutline } from '../convert/correct-outline.ts';
import { withNodeIds } from '../formats/node-ids.ts';
import type { IdentifiedNode } from '../formats/node.ts';
import { parseOutline } from '../formats/parse.ts';
import { walk } from '../formats/walk.ts';
import { comparePage, type Comparison } from './compare-page.ts';
import { readPageHead } from './page-head.ts';
import { readBuiltPage } from './read-built-page.ts';

/** Both ends of a chapter's way, and the pages between them. */
export interface LosslessSources {
  /** Name of the chapter in paths and addresses. */
  name: string;
  outline: SourceFile;
  errata?: SourceFile;
  /** The chapter's MDX pages. */
  pages: SourceFile[];
  /** HTML of the built site by address, e.g. `08-virtual-network/storage/san/`. */
  built: ReadonlyMap<string, string>;
}

/** What was found; everything is well when there are no problems. */
export interface LosslessReport {
  problems: Problem[];
  /** Nodes that are shown once, on their page, in their place, with their text. */
  found: number;
  total: number;
  /** Corrections that are listed as they should be. */
  listed: number;
  errata: number;
}

/**
 * Proves that a reader of the built pages can read every node of the outline, as written or as
 * corrected. Nothing of the converter's own work is believed: the outline is read afresh and
 * compared with what the HTML shows.
 */
export function checkLossless(sources: LosslessSources): LosslessReport {
  const { outline: file, errata: list, built } = sources;
  const parsed = parseOutline(file.text, file.file);
  const errata = list ? readErrata(list.text, list.file) : { value: [], problems: [] };
  const nothing = { found: 0, total: 0, listed: 0, errata: errata.value.length };
  if (!parsed.root) return { ...nothing, problems: [...parsed.problems, ...errata.problems] };
  const root = withNodeIds(parsed.root);
  const outline = applyErrata(root, errata.value, list?.file ?? '');
  const nodes = [...walk(root)];
  const total = nodes.length;
  if (built.size === 0) return { ...nothing, problems: [notBuilt(sources.name)], total };
  const byLine = new Map(nodes.map((node) => [node.line, node]));
  const pages = sources.pages.map((page) => readOnePage(page, byLine, sources));
  const homes = new Map(
    pages.flatMap(({ file: { file: home }, expected }) => expected.map(({ id }) => [id, home])),
  );
  const compared = pages.map((page) => compareOnePage(page, outline.value, homes));
  return {
    problems: [
      ...errata.problems,
      ...outline.problems,
      ...nodes.filter(({ id }) => !homes.has(id)).map((node) => homeless(node, file)),
      ...claimedTwice(pages),
      ...pages.flatMap(({ problems }) => problems),
      ...compared.flatMap(({ problems }) => problems),
    ],
    found: compared.reduce((sum, { found }) => sum + found, 0),
    total,
    listed: compared.reduce((sum, { listed }) => sum + listed, 0),
    errata: errata.value.length,
  };
}

interface Page {
  file: SourceFile;
  /** The nodes that the page's lines name, in the order of the outline. */
  expected: IdentifiedNode[];
  /** Undefined when the site has no such page. */
  html: string | undefined;
  problems: Problem[];
}

function readOnePage(
  file: SourceFile,
  byLine: ReadonlyMap<number, IdentifiedNode>,
  { name, built }: LosslessSources,
): Page {
  const { value: head, problems } = readPageHead(file);
  if (!head) return { file, expected: [], html: undefined, problems };
  const address = `${name}/${head.slug === '' ? '' : `${head.slug}/`}`;
  const html = built.get(address);
  if (html === undefined) problems.push(unbuilt(file, address));
  const lines = head.lines.toSorted((one, other) => one - other);
  problems.push(...lines.filter((line) => !byLine.has(line)).map((line) => strayLine(file, line)));
  return { file, expected: lines.flatMap((line) => byLine.get(line) ?? []), html, problems };
}

function compareOnePage(
  { file, expected, html }: Page,
  { segments, errata }: CorrectedOutline,
  homes: ReadonlyMap<string, string>,
): Comparison {
  if (html === undefined) return { problems: [], found: 0, listed: 0 };
  const own = new Set(expected);
  return comparePage({
    file,
    expected: expected.map((node) => ({ node, text: plainText(segments.get(node.id) ?? []) })),
    errata: errata.filter(({ node }) => own.has(node)),
    built: readBuiltPage(html),
    homeOf: (id) => homes.get(id),
  });
}

function homeless({ line, text }: IdentifiedNode, { file }: SourceFile): Problem {
  const found = `「${excerpt(text)}」の行がどのページにもない`;
  const remedy = 'npm run import で取り込み直してください';
  return { file, line, expected: 'どこかのページの lines にある行', found, remedy };
}

function claimedTwice(pages: readonly Page[]): Problem[] {
  const claims = pages.flatMap(({ file, expected }) =>
    expected.map((node) => ({ file: file.file, node })),
  );
  return [...Map.groupBy(claims, ({ node }) => node.id).values()].flatMap(([first, ...others]) =>
    others.map(({ file, node }) => ({
      file,
      expected: `アウトライン${node.line}行目は一つのページの lines だけにある`,
      found: `${first?.file} にもある（「${excerpt(node.text)}」）`,
      remedy: 'どちらかの lines から消してください',
    })),
  );
}

const BUILD = 'npm run build の後でもう一度確かめてください';

function notBuilt(name: string): Problem {
  const found = 'ページが一つもない';
  return { file: `dist/${name}/`, expected: '組み立てたサイト', found, remedy: BUILD };
}

function unbuilt({ file }: SourceFile, address: string): Problem {
  return { file, expected: `dist/${address}index.html`, found: 'ファイルがない', remedy: BUILD };
}

function strayLine({ file }: SourceFile, line: number): Problem {
  const expected = 'lines はアウトラインの項目がある行だけ';
  const remedy = 'npm run import で取り込み直すか、lines を直してください';
  return { file, expected, found: `${line}行目（項目がない）`, remedy };
}
