import type { Problem } from '../content/problem.ts';
import type { YamlPath } from '../content/read-yaml.ts';
import type { Read } from '../facts/read-study.ts';
import { readCitation } from '../sources/cite.ts';
import type { Sources } from '../sources/schema.ts';
import type { Frame } from './schemas.ts';
import { extentOf, sizeLabel, sumOf } from './size.ts';

/** One thing that must hold in a file of frames, and why. */
export interface FrameRule {
  reason: string;
  check: (read: Read<Frame[]>, sources: Sources | undefined) => Problem[];
}

/** The rules for frames. */
export const frameRules: readonly FrameRule[] = [
  { reason: '内訳と合わない大きさは、どちらかが誤り', check: unevenParts },
  { reason: '合わない合計は、覚えた数値を疑わせる', check: wrongTotals },
  { reason: '同じ id は互いを隠す', check: doubleIds },
  { reason: '入らない値は、大きさか値が誤り', check: valuesTooLong },
  { reason: '出典は一覧と結ばれて初めて確かめられる', check: unreadableCitations },
];

function unevenParts(read: Read<Frame[]>): Problem[] {
  return eachPart(read).flatMap(({ frame, part, path }) => {
    if (!part.fields) return [];
    const found = sizeLabel(sumOf(part.fields.map(extentOf)));
    const stated = sizeLabel(extentOf(part));
    if (found === stated) return [];
    return {
      file: read.file,
      line: read.lineOf([...path, 'bytes']),
      found: `フレーム「${frame.id}」の「${part.name}」が ${stated} で、フィールドの合計は ${found} です`,
      expected: 'フィールドの大きさの合計と同じ bytes',
      remedy: '出典を確かめ、bytes かフィールドの大きさを直してください',
    };
  });
}

function wrongTotals(read: Read<Frame[]>): Problem[] {
  return read.value.flatMap(({ id, parts, totals }, index) =>
    totals.flatMap(({ name, bytes, of }, place) => {
      const path = [index, 'totals', place];
      const unknown = of.filter((part) => !parts.some((candidate) => candidate.id === part));
      if (unknown.length > 0) {
        return {
          file: read.file,
          line: read.lineOf([...path, 'of']),
          found: `フレーム「${id}」に「${unknown.join('、')}」というまとまりはありません`,
          expected: parts.map((part) => part.id).join('、'),
          remedy: 'of のつづりを直してください',
        };
      }
      const { to } = sumOf(of.map((part) => extentOf(parts.find((candidate) => candidate.id === part) ?? { bits: 0 })));
      if (to === bytes * 8) return [];
      return {
        file: read.file,
        line: read.lineOf([...path, 'bytes']),
        found: `フレーム「${id}」の「${name}」が ${bytes} B です`,
        expected: to === undefined ? '長さの決まったまとまりだけの合計' : `${of.join('＋')} の合計 ${to / 8} B`,
        remedy: '出典を確かめ、bytes か of か、まとまりの大きさを直してください',
      };
    }),
  );
}

function doubleIds(read: Read<Frame[]>): Problem[] {
  const lists: { ids: string[]; path: YamlPath }[] = [
    { ids: read.value.map(({ id }) => id), path: [] },
    ...read.value.map(({ parts }, index) => ({ ids: parts.map(({ id }) => id), path: [index, 'parts'] })),
    ...eachPart(read).map(({ part, path }) => ({ ids: (part.fields ?? []).map(({ id }) => id), path: [...path, 'fields'] })),
  ];
  return lists.flatMap(({ ids, path }) =>
    ids.flatMap((id, index) => {
      if (ids.indexOf(id) === index) return [];
      const line = read.lineOf([...path, index, 'id']);
      return { file: read.file, line, found: `id「${id}」が二度書かれています`, expected: 'ほかにない id', remedy: 'どちらかの id を変えてください' };
    }),
  );
}

function valuesTooLong(read: Read<Frame[]>): Problem[] {
  return eachPart(read).flatMap(({ part, path }) =>
    (part.fields ?? []).flatMap((field, index) => {
      const { to = Infinity } = extentOf(field);
      if (field.value === undefined || BigInt(field.value).toString(2).length <= to) return [];
      return {
        file: read.file,
        line: read.lineOf([...path, 'fields', index, 'value']),
        found: `「${field.name}」の値 ${field.value} は ${sizeLabel(extentOf(field))} に入りません`,
        expected: `${to}ビットまでの値`,
        remedy: '値か大きさを直してください',
      };
    }),
  );
}

function unreadableCitations(read: Read<Frame[]>, sources: Sources | undefined): Problem[] {
  if (!sources) return [];
  const cited = eachPart(read).flatMap(({ part, path }) => [
    ...part.sources.map(({ cite }, index) => ({ cite, path: [...path, 'sources', index, 'cite'] })),
    ...(part.fields ?? []).flatMap((field, place) =>
      (field.sources ?? []).map(({ cite }, index) => ({ cite, path: [...path, 'fields', place, 'sources', index, 'cite'] })),
    ),
  ]);
  return cited.flatMap(({ cite, path }) => {
    const citing = readCitation(cite, sources);
    if (citing.ok) return [];
    return {
      file: read.file,
      line: read.lineOf(path),
      found: `出典「${citing.piece}」を読めません`,
      expected: 'content/sources.yaml にある名前で始まる「名前 場所（補足）」の形（例：RFC 7348 §5）',
      remedy: '名前と場所の書き方を直すか、content/sources.yaml に出典を加えてください',
    };
  });
}

function eachPart({ value }: Read<Frame[]>) {
  return value.flatMap((frame, index) => frame.parts.map((part, place) => ({ frame, part, path: [index, 'parts', place] as YamlPath })));
}
