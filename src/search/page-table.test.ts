import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packTable, unpackTable, type PackedTable, type PageTable } from './page-table.ts';

const table: PageTable = {
  sections: [['08/storage', 'ストレージ']],
  pages: [
    { key: 'home', path: '', title: '図解ノート', kind: 'home', section: -1, parts: [] },
    { key: '08/storage/fcip', path: '08/storage/fcip/', title: 'FCIP', kind: 'topic', section: 0, parts: [[0, '01234567'], [812, '89abcdef']] },
    { key: '08/storage', path: '08/storage/', title: 'ストレージ', kind: 'section', section: 0, parts: [[0, 'fedcba98']] },
  ],
};

test('a table comes back as it was', () => {
  assert.deepEqual(unpackTable(JSON.parse(JSON.stringify(packTable(table))) as PackedTable), table);
});

test('a key is written only where it is not the path', () => {
  assert.deepEqual(packTable(table)[2], ['home', '', '']);
});

test('what is no table throws', () => {
  assert.throws(() => unpackTable({} as PackedTable), TypeError);
});
