import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { test } from 'node:test';
import { load } from 'cheerio/slim';
import { addPolicy } from './policy.ts';
import { dropDownloads, finishPage, joinStyles, steps, type BuiltPage } from './steps.ts';

const page: BuiltPage = {
  file: 'a/index.html',
  address: { base: '/x/' },
  has: (path) => path === 'a.pdf',
};
const html = (head = '', body = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const taken = (step: (typeof steps)[number]['apply'], text: string): string => {
  const $ = load(text, { xml: { xmlMode: false, encodeEntities: 'utf8' } });
  step($, page);
  return $.html();
};
const sha = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`;

test('links to files that were not made go, links to those that were stay', () => {
  const list = (items: string) => html('', `<ul>${items}</ul>`);
  const made = '<li data-pdf><a href="/x/a.pdf">PDF</a></li><li><a href="/x/b/">B</a></li>';
  const missing =
    '<li data-pdf><a href="/x/b.pdf">PDF</a></li><li data-apkg><a href="/x/c.apkg">C</a></li>';
  assert.equal(taken(dropDownloads, list(made + missing)), list(made));
});

test('the styles of a head stand in one element, in their order', () => {
  const styles = '<style>a>b{}</style><script>1</script><style>c{}</style>';
  assert.equal(
    taken(joinStyles, html(styles, '<style>d{}</style>')),
    html('<style>a>b{}c{}</style><script>1</script>', '<style>d{}</style>'),
  );
});

test('styles for readers without script stay with them', () => {
  const styles = '<style>a{}</style><noscript><style>b{}</style></noscript>';
  assert.equal(taken(joinStyles, html(styles)), html(styles));
});

test('the policy names the inline scripts and styles of the page and no others', () => {
  const head = '<style>a>b{}</style><script>1&&2</script><script src="a.js"></script>';
  const rules = '<script type="speculationrules">{}</script>';
  const policy = /content="([^"]*)"/u.exec(taken(addPolicy, html(head + rules)))?.[1] ?? '';
  assert.match(policy, /^default-src 'self'; /u);
  const [scripts, styles] = policy.split('; ').slice(-2);
  assert.equal(scripts, `script-src 'self' 'inline-speculation-rules' ${sha('1&&2')} ${sha('{}')}`);
  assert.equal(styles, `style-src 'self' ${sha('a>b{}')}`);
});

test('the policy names no script or style that stands in the text', () => {
  const foreign = '<script>alert(1)</script><style>p{}</style>';
  const content =
    `<header><script>1</script></header><main><article>${foreign}<header>${foreign}</header>` +
    `<svg>${foreign}<head>${foreign}</head></svg></article></main>${foreign}`;
  const policy = /content="([^"]*)"/u.exec(
    taken(addPolicy, html('<style>a{}</style>', content)),
  )?.[1];
  const [scripts, styles] = policy?.split('; ').slice(-2) ?? [];
  assert.equal(scripts, `script-src 'self' 'inline-speculation-rules' ${sha('1')}`);
  assert.equal(styles, `style-src 'self' ${sha('a{}')}`);
});

test('the policy stands before everything that it is about', () => {
  assert.match(
    taken(addPolicy, html('<script>1</script>')),
    /<meta charset="utf-8"><meta http-equiv/u,
  );
});

test('the policy comes last, when no other step changes the page any more', () => {
  assert.equal(steps.at(-1)?.apply, addPolicy);
});

test('the end of a head in a title, an attribute or a script is text', () => {
  const $ = load(
    finishPage(html('<title>&lt;/head>と</head></title><style>a{}</style>'), page).html,
  );
  assert.equal($('title').text(), '</head>と</head>');
  assert.equal($('head > meta[http-equiv]').length, 1);
  const run = html('<style>a{}</style>').replace('<html>', '<html data-run="</head> の直前｜本">');
  const $run = load(finishPage(run, page).html);
  assert.equal($run('html').attr('data-run'), '</head> の直前｜本');
  assert.equal($run('html > head > meta[http-equiv]').length, 1);
  assert.equal($run('body').text(), '');
  const scripted = html('<script>"</head>"</script><style>a{}</style><style>b{}</style>');
  assert.match(finishPage(scripted, page).html, /<script>"<\/head>"<\/script><style>a\{\}b\{\}/u);
});

test('a finished page says what it said before', () => {
  const body =
    '<p>「A&amp;B」 &lt;b&gt; a=&quot;1&quot;<br>日本語</p><input disabled value="a&quot;b"><img alt="" src="a.png">' +
    '<svg viewBox="0 0 1 1"><linearGradient id="a"></linearGradient></svg>';
  const $ = load(finishPage(html('<title>題</title>', body), page).html);
  assert.equal($('p').text(), '「A&B」 <b> a="1"日本語');
  assert.equal($('input').attr('value'), 'a"b');
  assert.deepEqual([$('input').is('[disabled]'), $('img').attr('alt')], [true, '']);
  const finished = finishPage(html('<title>題</title>', body), page).html;
  assert.match(finished, /<svg viewBox="0 0 1 1"><linearGradient id="a"\/><\/svg>/u);
});

test('a page of text has Markdown, unless it is not for search engines', () => {
  const text = '<main><article data-page="a"><h1>題</h1></article></main>';
  const open = finishPage(html('', text), page);
  assert.deepEqual([open.isListed, open.markdown?.startsWith('# 題')], [true, true]);
  assert.match(open.html, /<link rel="alternate" type="text\/markdown" href="index.md">/u);
  const hidden = finishPage(html('<meta name="robots" content="noindex">', text), page);
  assert.deepEqual([hidden.isListed, hidden.markdown], [false, undefined]);
  assert.doesNotMatch(hidden.html, /markdown/u);
});
