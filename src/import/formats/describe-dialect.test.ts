import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeDialect } from './describe-dialect.ts';

test('headings, bullets and indents are named as the file has them', () => {
  assert.equal(describeDialect('# 章\n### 節\n* 一\n    * 二\n'), '見出し1～3段、箇条書き「*」（字下げ4桁）');
  assert.equal(describeDialect('- 一\r\n\t- 二\r\n1. 三'), '箇条書き「-」「番号」（タブ）、改行CRLF');
  assert.equal(describeDialect('# 章'), '見出し1段');
  assert.equal(describeDialect('章\n  節\n'), '字下げだけの文章（字下げ2桁）');
});
