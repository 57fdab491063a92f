import { excerpt, type Problem } from '../content/problem.ts';
import type { YamlPath } from '../content/read-yaml.ts';
import type { Read } from '../facts/read-study.ts';
import { layersOf, splitChain } from './chain.ts';
import type { Stacks } from './schemas.ts';

/** What the pages say of each node of the notes, corrections included, without marks. */
export type Notes = ReadonlyMap<string, string>;

/** One thing that must hold in a file of stacks, and why. */
export interface StackRule {
  reason: string;
  check: (read: Read<Stacks>, notes: Notes) => Problem[];
}

/** The rules for stacks. */
export const stackRules: readonly StackRule[] = [
  { reason: '知らない層には色がない', check: unknownProtocols },
  { reason: '図とノートが食い違うと、どちらを覚えるか分からない', check: chainsUnlikeNotes },
  { reason: 'まとめた層の順番もノートにある', check: groupsUnlikeNotes },
  { reason: '説明のない層や、層のない説明は抜け落ちる', check: layersWithoutWords },
  { reason: '同じ id は互いを隠す', check: doubleIds },
];

function unknownProtocols(read: Read<Stacks>): Problem[] {
  const { protocols, groups, stacks } = read.value;
  const known = [...Object.keys(protocols), ...groups.map(({ name }) => name)];
  const named: { name: string; path: YamlPath }[] = [
    ...stacks.flatMap(({ chain }, index) => splitChain(chain).map((name) => ({ name, path: ['stacks', index, 'chain'] }))),
    ...groups.flatMap(({ layers }, index) => layers.map((name, place) => ({ name, path: ['groups', index, 'layers', place] }))),
  ];
  return named
    .filter(({ name }) => !known.includes(name))
    .map(({ name, path }) => ({
      file: read.file,
      line: read.lineOf(path),
      found: `プロトコル「${name}」は protocols にありません`,
      expected: known.join('、'),
      remedy: 'つづりを直すか、protocols に名前と色を加えてください',
    }));
}

function chainsUnlikeNotes(read: Read<Stacks>, notes: Notes): Problem[] {
  return read.value.stacks.flatMap(({ chain, node }, index) => {
    const text = notes.get(node);
    if (text === undefined) return missing(read, ['stacks', index, 'node'], node);
    const noted = splitChain(text);
    if (noted.length > 0 && noted.join('→') === splitChain(chain).join('→')) return [];
    return {
      file: read.file,
      line: read.lineOf(['stacks', index, 'chain']),
      found: `「${chain}」`,
      expected: noted.length > 0 ? `ノート（項目 ${node}）と同じ「${noted.join('→')}」` : `項目 ${node}「${excerpt(text)}」に → でつないだ並び`,
      remedy: 'chain をノートに合わせるか、node に正しい項目の番号を書いてください。ノートが誤りなら、正誤表で訂正してください',
    };
  });
}

function groupsUnlikeNotes(read: Read<Stacks>, notes: Notes): Problem[] {
  return read.value.groups.flatMap(({ name, layers, upward }, index) => {
    const text = notes.get(upward);
    if (text === undefined) return missing(read, ['groups', index, 'upward'], upward);
    const noted = layers.filter((layer) => text.includes(layer)).sort((a, b) => text.indexOf(b) - text.indexOf(a));
    if (noted.join() === layers.join()) return [];
    return {
      file: read.file,
      line: read.lineOf(['groups', index, 'layers']),
      found: `「${name}」の内訳が上から ${layers.join('、')} です`,
      expected: `ノート（項目 ${upward}）の順：上から ${noted.join('、')}`,
      remedy: 'layers をノートに合わせてください',
    };
  });
}

function layersWithoutWords(read: Read<Stacks>): Problem[] {
  return read.value.stacks.flatMap((stack, index) => {
    const layers = layersOf(stack, read.value);
    const described = Object.keys(stack.does);
    if (layers.toSorted().join() === described.toSorted().join()) return [];
    return {
      file: read.file,
      line: read.lineOf(['stacks', index, 'does']),
      found: `積み重ね「${stack.id}」の does に ${described.join('、')}`,
      expected: `${layers.join('、')} に一つずつの説明`,
      remedy: '足りない層の説明を加え、層のない説明を消してください',
    };
  });
}

function doubleIds(read: Read<Stacks>): Problem[] {
  const ids = read.value.stacks.map(({ id }) => id);
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return [];
    const line = read.lineOf(['stacks', index, 'id']);
    return { file: read.file, line, found: `id「${id}」が二度書かれています`, expected: 'ほかにない id', remedy: 'どちらかの id を変えてください' };
  });
}

function missing(read: Read<Stacks>, path: YamlPath, node: string): Problem {
  return {
    file: read.file,
    line: read.lineOf(path),
    found: `項目 ${node} がどのページにもありません`,
    expected: '並びが書いてある項目の番号（ページの行末の ^n…）',
    remedy: '番号を直してください',
  };
}
