import { isVisible } from '../../content/errata.ts';
import { excerpt, type Problem } from '../../content/problem.ts';
import type { SourceFile } from '../../content/source-file.ts';
import type { AppliedErratum } from '../convert/correct-outline.ts';
import type { IdentifiedNode } from '../formats/node.ts';
import { asShown, type BuiltPage } from './read-built-page.ts';

/** What a page should show, and what its HTML does show. */
export interface ComparedPage {
  file: SourceFile;
  /** The page's nodes in the order of the outline, with their corrected texts. */
  expected: readonly { node: IdentifiedNode; text: string }[];
  /** The corrections of these nodes. */
  errata: readonly AppliedErratum[];
  built: BuiltPage;
  /** Where a node that is not expected here belongs, by id: the path of its page. */
  homeOf(id: string): string | undefined;
}

/** What the comparison of one page gives. */
export interface Comparison {
  problems: Problem[];
  /** Nodes that are as they should be. */
  found: number;
  /** Corrections that are listed as they should be. */
  listed: number;
}

/** Compares what a page shows with what the outline says. */
export function comparePage(page: ComparedPage): Comparison {
  const late = disordered(page);
  const wrong = page.expected.flatMap(({ node, text }) => {
    const shown = page.built.nodes.filter(({ id }) => id === node.id).map((each) => each.text);
    const findings = losses.filter(({ isTrue }) => isTrue(shown, asShown(text), late.has(node)));
    const problems = findings.map(({ tell }) => problem(page, node.id, tell(node, text, shown)));
    return problems.length > 0 ? [problems] : [];
  });
  const errata = page.errata.flatMap((erratum) => unlisted(erratum, page) ?? []);
  return {
    problems: [...wrong.flat(), ...strangers(page), ...errata, ...strangeErrata(page)],
    found: page.expected.length - wrong.length,
    listed: page.errata.length - errata.length,
  };
}

type Finding = Pick<Problem, 'expected' | 'found' | 'remedy'>;

/** The ways in which a node can be lost; several may be true of one node. */
const losses: readonly {
  reason: string;
  isTrue: (shown: readonly string[], text: string, isLate: boolean) => boolean;
  tell: (node: IdentifiedNode, text: string, shown: readonly string[]) => Finding;
}[] = [
  {
    reason: 'a block was deleted, or its id was',
    isTrue: (shown) => shown.length === 0,
    tell: (node, text) => ({
      expected: `${where(node)}「${text}」`,
      found: 'ページのどこにもない',
      remedy: `ページに書き、行末に ^${node.id} を付けてください`,
    }),
  },
  {
    reason: 'a block was copied together with its id',
    isTrue: (shown) => shown.length > 1,
    tell: (node, _, shown) => ({
      expected: `${where(node)}が1か所`,
      found: `${shown.length}か所にある：${shown.map((text) => `「${excerpt(text)}」`).join('')}`,
      remedy: '一つを残して消すか、手で足した方の ^ から後ろを消してください',
    }),
  },
  {
    reason: 'Markdown took a character for a command, or a person changed the words',
    isTrue: (shown, text) => shown.some((other) => other !== text),
    tell: (node, text, shown) => ({
      expected: `${where(node)}「${text}」`,
      found: `「${shown.find((other) => other !== asShown(text))}」`,
      remedy: 'ページの文言を元に戻すか、正誤表に訂正として書いてください',
    }),
  },
  {
    reason: 'a moved block hangs under the wrong statement',
    isTrue: (_, __, isLate) => isLate,
    tell: (node) => ({
      expected: `${where(node)}がアウトラインの順番にある`,
      found: 'もっと後の項目より後ろにある',
      remedy: 'ページの中の順番を、アウトラインに合わせてください',
    }),
  },
];

function where(node: IdentifiedNode): string {
  return `アウトライン${node.line}行目`;
}

/** Nodes that come after one that they should precede. */
function disordered({ expected, built }: ComparedPage): Set<IdentifiedNode> {
  const places = new Map(expected.map(({ node }, place) => [node.id, { node, place }]));
  const late = new Set<IdentifiedNode>();
  let furthest = -1;
  for (const { node, place } of built.nodes.flatMap(({ id }) => places.get(id) ?? [])) {
    if (place < furthest) late.add(node);
    furthest = Math.max(furthest, place);
  }
  return late;
}

function strangers(page: ComparedPage): Problem[] {
  const own = new Set(page.expected.map(({ node }) => node.id));
  const strange = page.built.nodes.filter(({ id }) => !own.has(id));
  return strange.map(({ id, text }) => {
    const home = page.homeOf(id);
    return problem(page, id, {
      expected: 'このページの lines にある項目だけ',
      found: home
        ? `${home} の項目「${excerpt(text)}」`
        : `アウトラインにない項目「${excerpt(text)}」（${id}）`,
      remedy: home
        ? 'どちらかのページから消すか、両方のページの lines を直してください'
        : '行末の ^ から後ろを消してください',
    });
  });
}

function unlisted(erratum: AppliedErratum, page: ComparedPage): Problem | undefined {
  const { id, node, original, corrected } = erratum;
  const times = page.built.errata.filter((each) => each === id).length;
  // A repaired slip may be left to the list of the whole site.
  if (times === 1 || (times === 0 && !isVisible(erratum))) return undefined;
  const words = `「${excerpt(original)}」→「${excerpt(corrected)}」`;
  return problem(page, node.id, {
    expected: `${where(node)}の訂正${words}が一覧に1回`,
    found: `${times}回`,
    remedy: `見出し部の errata に ${id} を一度だけ書いてください`,
  });
}

function strangeErrata({ file: { file }, errata, built }: ComparedPage): Problem[] {
  const own = new Set(errata.map(({ id }) => id));
  const strange = built.errata.filter((id) => !own.has(id));
  return strange.map((id) => {
    const remedy = `見出し部の errata から ${id} を消してください`;
    return { file, expected: 'このページの項目に当たる訂正だけ', found: `訂正 ${id}`, remedy };
  });
}

function problem({ file: { file, text } }: ComparedPage, id: string, finding: Finding): Problem {
  const isOwn = (line: string) => line.endsWith(` ^${id}`) || line === `node: ${id}`;
  const line = text.split('\n').findIndex(isOwn) + 1;
  return { file, ...(line > 0 && { line }), ...finding };
}
