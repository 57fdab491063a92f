import type { YamlFile, YamlPath } from '../read-yaml.ts';
import { repeats, type Rule } from '../rule.ts';
import { layersOf, splitChain } from './chain.ts';
import type { Stacks } from './schemas.ts';

/** What a file of stacks must hold to in itself. */
export const stackRules: readonly Rule<YamlFile<Stacks>>[] = [
  {
    reason: '知らない層には色がない',
    remedy: 'つづりを直すか、protocols に名前と色を加えてください',
    cases: ({ value: { protocols, groups, stacks }, at }) => {
      const known = [...Object.keys(protocols), ...groups.map(({ name }) => name)];
      const named: { name: string; path: YamlPath }[] = [
        ...stacks.flatMap(({ chain }, index) =>
          splitChain(chain).map((name) => ({ name, path: ['stacks', index, 'chain'] })),
        ),
        ...groups.flatMap(({ layers }, index) =>
          layers.map((name, place) => ({ name, path: ['groups', index, 'layers', place] })),
        ),
      ];
      return named
        .filter(({ name }) => !known.includes(name))
        .map(({ name, path }) => ({
          ...at(path),
          found: `プロトコル「${name}」は protocols にありません`,
          expected: known.join('、'),
        }));
    },
  },
  {
    reason: '説明のない層や、層のない説明は抜け落ちる',
    remedy: '足りない層の説明を加え、層のない説明を消してください',
    cases: ({ value, at }) =>
      value.stacks.flatMap((stack, index) => {
        const layers = layersOf(stack, value);
        const described = Object.keys(stack.does);
        if (layers.toSorted().join() === described.toSorted().join()) return [];
        return {
          ...at(['stacks', index, 'does']),
          found: `積み重ね「${stack.id}」の does に ${described.join('、')}`,
          expected: `${layers.join('、')} に一つずつの説明`,
        };
      }),
  },
  {
    reason: '同じ id は互いを隠す',
    expected: 'ほかにない id',
    remedy: 'どちらかの id を変えてください',
    cases: ({ value: { stacks }, at }) =>
      repeats([...stacks.entries()], ([, { id }]) => id).map(({ again: [index, { id }] }) => ({
        ...at(['stacks', index, 'id']),
        found: `id「${id}」が二度書かれています`,
      })),
  },
];
