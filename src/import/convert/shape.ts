import type { IdentifiedNode } from '../formats/node.ts';
import type { PlannedPage } from './plan-pages.ts';

/** What stands on a page, from top to bottom. */
export type Block =
  | { kind: 'heading'; node: IdentifiedNode; level: number }
  | { kind: 'paragraph'; node: IdentifiedNode }
  | { kind: 'list'; items: ListItem[] }
  | { kind: 'links'; pages: PlannedPage[] };

/** One entry of a list with the list under it. */
export interface ListItem {
  node: IdentifiedNode;
  children: ListItem[];
}

/** What `shape` has to know about a node. */
export interface ShapeContext {
  /** The corrected text. */
  textOf(node: IdentifiedNode): string;
  /** The other page that starts at this node, if any. */
  pageAt(node: IdentifiedNode): PlannedPage | undefined;
}

const TOP_LEVEL = 2;
const DEEPEST_LEVEL = 4;

/** Turns the topmost nodes of a page's body and all under them into blocks; none is left out. */
export function shape(body: readonly IdentifiedNode[], context: ShapeContext): Block[] {
  return shapeGroup(body, TOP_LEVEL, context);
}

type Role = 'label' | 'prose' | 'leaf';

/** What a node is by itself; the first row that fits decides. */
const roles: readonly [
  role: Role,
  fits: (node: IdentifiedNode, text: string) => boolean,
  reason: string,
][] = [
  ['leaf', ({ children }) => children.length === 0, 'nothing hangs under it: a statement'],
  ['prose', ({ depth }) => depth === 1, 'the name of the whole map heads no part of it'],
  ['label', (_, text) => isShort(text), 'a short name over other nodes is a heading'],
  ['prose', () => true, 'mind maps often hang details under a whole sentence'],
];

/** How long a heading may be; a term with its spellings may be longer than a name in words. */
const shortTexts: readonly { pattern: RegExp; limit: number; reason: string }[] = [
  { pattern: /^[^、．。]+：[^、．。]+$/u, limit: 60, reason: 'term：expansion(：Japanese)' },
  { pattern: /^[^、．。]+$/u, limit: 24, reason: 'a name; what is longer or pauses is a sentence' },
];

function isShort(text: string): boolean {
  // A number of its own and notes in brackets may hold a full stop or a comma in a mere name.
  const bare = text.replace(/^\d+．/u, '').replace(/（[^（）]*）/gu, '');
  return shortTexts.some(({ pattern, limit }) => [...text].length <= limit && pattern.test(bare));
}

interface Member {
  node: IdentifiedNode;
  role: Role;
  /** Position among its siblings. */
  at: number;
  /** The blocks under it; those under a label are made once it is a heading for sure. */
  inner: Block[];
}

function shapeGroup(
  siblings: readonly IdentifiedNode[],
  level: number,
  context: ShapeContext,
): Block[] {
  const members = siblings.flatMap((node, at): Member[] => {
    if (context.pageAt(node)) return [];
    const role = roleOf(node, context);
    const inner = role === 'prose' ? shapeGroup(node.children, level, context) : [];
    return [{ node, role, at, inner }];
  });
  if (mustBeList(members, level)) {
    const items = listItems(siblings, context);
    return [{ kind: 'list', items }, ...links(cutOut(siblings, context))];
  }
  const labels = members.filter(({ role }) => role === 'label');
  const linksBetween = (from: number, to = siblings.length) =>
    links(siblings.slice(from, to).flatMap((node) => context.pageAt(node) ?? []));
  return [
    ...statements(members.filter(({ role }) => role !== 'label')),
    ...linksBetween(0, labels[0]?.at),
    ...labels.flatMap(({ node, at }, index): Block[] => [
      { kind: 'heading', node, level },
      ...shapeGroup(node.children, level + 1, context),
      ...linksBetween(at + 1, labels[index + 1]?.at),
    ]),
  ];
}

/** When headings would mislead: too deep, or what follows would seem to belong to their section. */
function mustBeList(members: readonly Member[], level: number): boolean {
  const firstLabel = members.findIndex(({ role }) => role === 'label');
  const labels = firstLabel < 0 ? [] : members.slice(firstLabel);
  if (labels.length > 0 && level > DEEPEST_LEVEL) return true;
  if (labels.some(({ role }) => role !== 'label')) return true;
  return members.slice(0, -1).some(({ inner }) => inner.some(({ kind }) => kind === 'heading'));
}

/** Several leaves are a list; sentences that have details are paragraphs, each with its details. */
function statements(members: readonly Member[]): Block[] {
  if (members.length > 1 && members.every(({ role }) => role === 'leaf')) {
    return [{ kind: 'list', items: members.map(({ node }) => ({ node, children: [] })) }];
  }
  return members.flatMap(({ node, inner }): Block[] => [{ kind: 'paragraph', node }, ...inner]);
}

function roleOf(node: IdentifiedNode, context: ShapeContext): Role {
  const text = context.textOf(node);
  return roles.find(([, fits]) => fits(node, text))?.[0] ?? 'prose';
}

function listItems(siblings: readonly IdentifiedNode[], context: ShapeContext): ListItem[] {
  return siblings
    .filter((node) => !context.pageAt(node))
    .map((node) => ({ node, children: listItems(node.children, context) }));
}

/** The pages that start anywhere under a list. */
function cutOut(siblings: readonly IdentifiedNode[], context: ShapeContext): PlannedPage[] {
  return siblings.flatMap((node) => context.pageAt(node) ?? cutOut(node.children, context));
}

function links(pages: readonly PlannedPage[]): Block[] {
  // Several nodes may start the same page.
  const distinct = [...new Set(pages)];
  return distinct.length > 0 ? [{ kind: 'links', pages: distinct }] : [];
}
