import type { YamlFile, YamlPath } from '../read-yaml.ts';
import { repeats, type Rule } from '../rule.ts';
import type { Frame } from './schemas.ts';
import { extentOf, sizeLabel, sumOf } from './size.ts';

/** What a file of frames must hold to in itself. */
export const frameRules: readonly Rule<YamlFile<Frame[]>>[] = [
  {
    reason: '内訳と合わない大きさは、どちらかが誤り',
    expected: 'フィールドの大きさの合計と同じ bytes',
    remedy: '出典を確かめ、bytes かフィールドの大きさを直してください',
    cases: (read) =>
      partsOf(read).flatMap(({ frame, part, path }) => {
        const found = part.fields && sizeLabel(sumOf(part.fields.map(extentOf)));
        const stated = sizeLabel(extentOf(part));
        if (found === undefined || found === stated) return [];
        const what = `フレーム「${frame.id}」の「${part.name}」が ${stated}`;
        return { ...read.at([...path, 'bytes']), found: `${what} で、フィールドの合計は ${found} です` };
      }),
  },
  {
    reason: 'ないまとまりは足せない',
    remedy: 'of のつづりを直してください',
    cases: (read) =>
      totalsOf(read).flatMap(({ frame: { id, parts }, of, path }) => {
        const unknown = of.filter((part) => !parts.some((candidate) => candidate.id === part));
        if (unknown.length === 0) return [];
        return {
          ...read.at([...path, 'of']),
          found: `フレーム「${id}」に「${unknown.join('、')}」というまとまりはありません`,
          expected: parts.map((part) => part.id).join('、'),
        };
      }),
  },
  {
    reason: '合わない合計は、覚えた数値を疑わせる',
    remedy: '出典を確かめ、bytes か of か、まとまりの大きさを直してください',
    cases: (read) =>
      totalsOf(read).flatMap(({ frame: { id, parts }, name, bytes, of, path }) => {
        const added = of.flatMap((part) => parts.find((candidate) => candidate.id === part) ?? []);
        const { to } = sumOf(added.map(extentOf));
        if (to === bytes * 8 || added.length < of.length) return [];
        const sum = to === undefined ? '' : `${of.join('＋')} の合計 ${to / 8} B`;
        return {
          ...read.at([...path, 'bytes']),
          found: `フレーム「${id}」の「${name}」が ${bytes} B です`,
          expected: sum || '長さの決まったまとまりだけの合計',
        };
      }),
  },
  {
    reason: '同じ id は互いを隠す',
    expected: 'ほかにない id',
    remedy: 'どちらかの id を変えてください',
    cases: (read) => {
      const ids = [
        ...read.value.map(({ id }, index) => ({ id, path: [index] as YamlPath })),
        ...partsOf(read).map(({ part: { id }, path }) => ({ id, path })),
        ...fieldsOf(read).map(({ field: { id }, path }) => ({ id, path })),
      ];
      // Of one list: two frames may each have a part of the same id.
      const listed = ids.map(({ id, path }) => ({ id, path, key: `${path.slice(0, -1)} ${id}` }));
      return repeats(listed, ({ key }) => key).map(({ again: { id, path } }) => ({
        ...read.at([...path, 'id']),
        found: `id「${id}」が二度書かれています`,
      }));
    },
  },
  {
    reason: '入らない値は、大きさか値が誤り',
    remedy: '値か大きさを直してください',
    cases: (read) =>
      fieldsOf(read).flatMap(({ field, path }) => {
        const { to = Infinity } = extentOf(field);
        if (BigInt(field.value ?? 0).toString(2).length <= to) return [];
        return {
          ...read.at([...path, 'value']),
          found: `「${field.name}」の値 ${field.value} は ${sizeLabel(extentOf(field))} に入りません`,
          expected: `${to}ビットまでの値`,
        };
      }),
  },
];

function partsOf({ value }: YamlFile<Frame[]>) {
  return value.flatMap((frame, index) =>
    frame.parts.map((part, place) => ({ frame, part, path: [index, 'parts', place] as YamlPath })),
  );
}

function fieldsOf(read: YamlFile<Frame[]>) {
  return partsOf(read).flatMap(({ part, path }) =>
    (part.fields ?? []).map((field, place) => ({ field, path: [...path, 'fields', place] })),
  );
}

function totalsOf({ value }: YamlFile<Frame[]>) {
  return value.flatMap((frame, index) =>
    frame.totals.map((total, place) => ({ ...total, frame, path: [index, 'totals', place] })),
  );
}
