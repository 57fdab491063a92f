import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawOutline } from './draw-outline.ts';
import { readOutline } from './read-outline.ts';

/** What is drawn of the nodes under a root: rows without bullets, an indent for each level. */
function drawn(nodes: string): string[] {
  const text = `<map><node TEXT="根" ID="r">${nodes}</node></map>`;
  const { root } = readOutline(Buffer.from(text), 'a.mm');
  assert.ok(root);
  return drawOutline(root).split('\n').slice(1).map((row) => row.slice(2).replace('- ', ''));
}
const original = '<node ID="o" TEXT="原" LINK="u"><icon BUILTIN="x"/><node TEXT="下"/></node>';
const summary = '<hook NAME="SummaryNode"/>';

test('a clone says what its original says, before or behind it, also a clone of a clone', () => {
  const whole = ['原 〔link: u〕〔marker: x〕', '  下'];
  assert.deepEqual(drawn(`<node TREE_ID="o"/>${original}`), [...whole, ...whole]);
  assert.deepEqual(drawn(`${original}<node CONTENT_ID="o"/>`), [...whole, whole[0]]);
  const chain = '<node ID="c" CONTENT_ID="d"/><node ID="d" TREE_ID="o"/>';
  assert.deepEqual(drawn(`${chain}${original}`), [whole[0], ...whole, ...whole]);
  const rich = '<richcontent TYPE="NODE"><html><p>豊か<b>な</b></p></html></richcontent>';
  assert.deepEqual(drawn(`<node ID="o">${rich}</node><node TREE_ID="o"/>`), ['豊かな', '豊かな']);
});

test('clones that stand in each other end, and one of nothing says so', () => {
  const inOwn = '<node ID="a" TEXT="甲"><node TEXT="乙"/><node TREE_ID="a"/></node>';
  assert.deepEqual(drawn(inOwn), ['甲', '  乙', '  甲', '    乙']);
  assert.deepEqual(drawn('<node ID="a" TREE_ID="b"/><node ID="b" TREE_ID="a"/>'), [
    ' 〔tree_id: b〕', ' 〔tree_id: a〕',
  ]);
  // Ten clones of ten clones of … ten levels deep.
  const levels = Array.from({ length: 10 }, (_, level) =>
    `<node TEXT="${level}" ID="l${level}">${`<node TREE_ID="l${level + 1}"/>`.repeat(10)}</node>`);
  const text = `<map><node TEXT="根">${levels.join('')}</node></map>`;
  const { problems } = readOutline(Buffer.from(text), 'a.mm');
  assert.deepEqual(problems.map(({ found }) => found), ['複製で限りなく増える項目']);
});

test('a bracket marks what stands under it as a summary, with or without its beginning', () => {
  const begin = '<node TEXT=""><hook NAME="FirstGroupNode"/></node>';
  const one = '<node TEXT="一"/>';
  const end = `<node TEXT="">${summary}<node TEXT="要"><node TEXT="下"/></node></node>`;
  const marked = ['一', '要 〔sort: summary〕', '  下'];
  assert.deepEqual(drawn(`${begin}${one}${end}`), marked);
  assert.deepEqual(drawn(`${one}${end}`), marked);
  const inner = `<node>${summary}<hook NAME="FirstGroupNode"/><node TEXT="小"/></node>`;
  assert.deepEqual(drawn(`${begin}${one}${inner}${end}`), [
    '一', '小 〔sort: summary〕', ...marked.slice(1),
  ]);
});

test('a bracket that says something itself is a topic', () => {
  const note = '<richcontent TYPE="NOTE"><html>注</html></richcontent>';
  assert.deepEqual(drawn(`<node TEXT="">${summary}${note}</node>`), [' 〔sort: summary〕', '  > 注']);
  assert.deepEqual(drawn(`<node TEXT="要">${summary}<node TEXT="下"/></node>`), [
    '要 〔sort: summary〕', '  下',
  ]);
});

test('notes of every age are notes, and how a map looks is not told', () => {
  const hook = '<hook NAME="accessories/plugins/NodeNote.properties"><text>古い</text></hook>';
  const plain = '<richcontent TYPE="NOTE" CONTENT-TYPE="plain/"><text>a  b</text></richcontent>';
  const formula = '<hook EQUATION="x^2" NAME="plugins/latex/LatexNodeHook.properties"/>';
  assert.deepEqual(drawn(`<node TEXT="甲">${hook}${plain}${formula}</node>`), [
    '甲', '  > a  b', '  > 古い', '  > x^2',
  ]);
  const looks = ['FOLDED', 'STYLE_REF', 'MAX_WIDTH', 'VGAP_QUANTITY', 'BORDER_COLOR', 'POSITION']
    .map((name) => `${name}="1"`).join(' ');
  const quiet = '<font SIZE="9"/><edge/><cloud/><attribute_layout/>'
    + '<hook NAME="AlwaysUnfoldedNode"/>';
  assert.deepEqual(drawn(`<node TEXT="甲" ${looks}>${quiet}</node>`), ['甲']);
});
