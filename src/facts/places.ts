import type { YamlPath } from '../content/read-yaml.ts';
import type { Read, Study } from './read-study.ts';
import type { Cited } from './schemas.ts';

/** A value that refers to something else, and where it stands. */
export interface Place {
  file: string;
  chapter: string;
  line: number;
  value: string;
}

/** Every slug of a topic that the supplements name. */
export function topicPlaces({ facts, numbers, comparisons }: Study): Place[] {
  return [
    ...facts.flatMap((read) => [
      ...read.value.confusions.flatMap(({ with: other }, index) => (other ? [at(read, ['confusions', index, 'with'], other)] : [])),
      ...read.value.see_also.map(({ topic }, index) => at(read, ['see_also', index, 'topic'], topic)),
    ]),
    ...numbers.flatMap((read) => read.value.map(({ topic }, index) => at(read, [index, 'topic'], topic))),
    ...comparisons.flatMap((read) =>
      read.value.flatMap(({ topics }, index) => topics.map((topic, place) => at(read, [index, 'topics', place], topic))),
    ),
  ];
}

/** Every id of a table that the supplements name. */
export function tablePlaces({ facts, comparisons }: Study): Place[] {
  return [
    ...facts.flatMap((read) => read.value.tables.map((id, index) => at(read, ['tables', index], id))),
    ...comparisons.flatMap((read) =>
      read.value.flatMap(({ tables }, index) => tables.map((id, place) => at(read, [index, 'tables', place], id))),
    ),
  ];
}

/** Every id of a comparison that confusions name. */
export function comparisonPlaces({ facts }: Study): Place[] {
  return facts.flatMap((read) =>
    read.value.confusions.flatMap(({ compare }, index) => (compare ? [at(read, ['confusions', index, 'compare'], compare)] : [])),
  );
}

/** Every text in which words to learn may be marked. */
export function markedPlaces({ facts, tables }: Study): Place[] {
  return [
    ...facts.flatMap((read) => [
      ...read.value.points.map(({ text }, index) => at(read, ['points', index, 'text'], text)),
      ...read.value.confusions.map(({ text }, index) => at(read, ['confusions', index, 'text'], text)),
    ]),
    ...tables.flatMap((read) =>
      read.value.flatMap(({ rows }, index) =>
        rows.flatMap((row, number) => row.map((cell, column) => at(read, [index, 'rows', number, column], cell))),
      ),
    ),
  ];
}

/** Every citation, those of the corrections and questions too. */
export function citedPlaces({ facts, tables, numbers, errata, quiz }: Study): Place[] {
  return [
    ...facts.flatMap((read) => [
      ...read.value.points.flatMap(({ sources }, index) => cites(read, ['points', index], sources)),
      ...read.value.confusions.flatMap(({ sources }, index) => cites(read, ['confusions', index], sources)),
    ]),
    ...[...tables, ...numbers].flatMap((read) => read.value.flatMap(({ sources }, index) => cites(read, [index], sources))),
    ...[...errata, ...quiz].flatMap((read) => read.value.map(({ source }, index) => at(read, [index, 'source'], source))),
  ];
}

/** The place of one value of a file. */
export function at({ file, chapter, lineOf }: Omit<Read<unknown>, 'value'>, path: YamlPath, value: string): Place {
  return { file, chapter, line: lineOf(path), value };
}

function cites(read: Omit<Read<unknown>, 'value'>, path: YamlPath, sources: readonly Cited[]): Place[] {
  return sources.map(({ cite }, index) => at(read, [...path, 'sources', index, 'cite'], cite));
}
