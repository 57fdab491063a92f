import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { built, documentOf } from '../dist.ts';
import { startSite, type SiteServer } from '../site-server.ts';
import { engines } from './engines.ts';
import { keys, until, visitorOf, type Visitor } from './visitor.ts';

/*
 * What a reader must be able to do in every engine: read, search, cover words, answer questions,
 * and read without script. All else is tested in Chromium. An engine that is not on this machine is
 * skipped, and the report says what to install.
 */

const pageWith = (selector: string): string =>
  built.pages.find((page) => documentOf(built, page)(selector).length > 0) ?? '';
const topic = pageWith('article[data-kind=topic] .questions .choices');

/** Long enough for a browser to start on a busy machine. */
const START_MS = 120_000;

for (const engine of engines) {
  const skip = engine.missing();

  describe(`in ${engine.name}`, { skip: skip ?? false }, () => {
    let server: SiteServer;
    let visitor: Visitor;
    const open = (page: string) => visitor.open(server.address + page);
    before(async () => {
      server = await startSite(built.folder);
      visitor = visitorOf(await engine.start({ script: true }));
    }, { timeout: START_MS });
    after(async () => {
      await visitor.close();
      server.stop();
    });

    test('every page shows its heading, keeps its policy and fits its window', async () => {
      await visitor.resize(500, 900);
      for (const page of built.pages) {
        await open(page);
        assert.equal(await visitor.count('h1'), 1, page);
        assert.deepEqual(await visitor.ask(state), { themed: true, styled: true, wider: 0 }, page);
      }
    });

    test('a reader goes on to the next page by a link and by a key', async () => {
      await visitor.resize(1280, 900);
      await open(topic);
      const first = await visitor.ask(() => location.pathname);
      await visitor.press('.around a[rel=next]');
      await until('the next page', () =>
        visitor.ask(
          (path) => location.pathname !== path && document.readyState === 'complete',
          first,
        ),
      );
      await visitor.type('[');
      await until('the page before', () =>
        visitor.ask((path) => location.pathname === path, first),
      );
    });

    test('a diagram opens large, and Escape closes it', async () => {
      await open(pageWith('article[data-kind=topic] figure.diagram'));
      await visitor.press('figure.diagram button', /を拡大$/u);
      await until('the large diagram', async () => (await visitor.count('dialog[open] svg')) === 1);
      await visitor.type(keys.escape);
      await until('the page again', async () => (await visitor.count('dialog[open]')) === 0);
    });

    test('the mark of a correction opens a note with wrong, right, reason and source', async () => {
      await open(pageWith('main a.fix-mark'));
      await visitor.press('main a.fix-mark', /^訂正（/u);
      const note = await until('the note', () =>
        visitor.ask(() => document.querySelector<HTMLElement>(':popover-open')?.innerText),
      );
      for (const word of ['誤', '正', '出典']) assert.match(note, new RegExp(word, 'u'));
    });

    test('the theme changes the paper and is remembered', async () => {
      await open(topic);
      const paper = () =>
        visitor.ask(
          () =>
            getComputedStyle(document.body).backgroundColor +
            getComputedStyle(document.documentElement).backgroundColor,
        );
      const before = await paper();
      await visitor.press('[data-theme-switch]');
      await until('a theme', () => visitor.ask(() => document.documentElement.dataset['theme']));
      await visitor.press('[data-theme-switch]');
      await until('the dark theme', () =>
        visitor.ask(() => document.documentElement.dataset['theme'] === 'dark'),
      );
      const dark = await paper();
      assert.notEqual(dark, before);
      await open(topic);
      assert.equal(await paper(), dark);
      await visitor.press('[data-theme-switch]');
    });

    test('a search is opened by a key, finds Japanese text and leads to the page by Enter', async () => {
      await open('');
      await visitor.type('/');
      await until('the field', () =>
        visitor.ask(() => document.activeElement?.matches('dialog input')),
      );
      await visitor.type('カプセル化');
      await until('results', () =>
        visitor.ask(
          () => document.querySelector('dialog [data-for="カプセル化"] a[data-page]') !== null,
        ),
      );
      assert.deepEqual(await visitor.ask(markedTexts), ['カプセル化']);
      await visitor.type(keys.down, keys.enter);
      await until('the page', () =>
        visitor.ask(
          () =>
            new URLSearchParams(location.search).get('mark') === 'カプセル化' &&
            document.readyState === 'complete',
        ),
      );
    });

    test('the red sheet covers every word to learn, a press uncovers one, and the sheet is remembered', async () => {
      await open(topic);
      const total = await visitor.ask(() => document.querySelectorAll('main .term').length);
      assert.equal(await visitor.ask(readableWords), total);
      await visitor.press('#red');
      await until('the sheet', async () => (await visitor.ask(readableWords)) === 0);
      await until('words to press', () =>
        visitor.ask(() => document.querySelector('main .term[role=button]') !== null),
      );
      await visitor.press('main .term[role=button]');
      // The word stays open when the pointer has left it.
      await visitor.leave();
      await until('one word', async () => (await visitor.ask(readableWords)) === 1);
      await open(topic);
      await until('the sheet again', async () => (await visitor.ask(readableWords)) === 0);
      await visitor.press('#red');
      await until('no sheet', async () => (await visitor.ask(readableWords)) === total);
    });

    test('a question of a page is answered by a press', async () => {
      await open(topic);
      await visitor.press('.choices li');
      await until('a verdict', () =>
        visitor.ask(() =>
          /[○×] (?:正解|不正解)/u.test(
            document.querySelector<HTMLElement>('.quiz')?.innerText ?? '',
          ),
        ),
      );
    });

    test('a round of ten questions is played with keys', async () => {
      await open('quiz/');
      await visitor.press('button', /^始める$/u);
      for (let number = 1; number <= 10; number += 1) {
        // The focus is on the question, or where its answer is to be written.
        await until(`question ${number}`, () =>
          visitor.ask(
            (wanted) =>
              document.querySelector('.round h2')?.textContent?.includes(wanted) &&
              document.activeElement?.matches('.round h2, .round input'),
            `第${number}問`,
          ),
        );
        if ((await visitor.count('.round input')) > 0)
          await visitor.press('.round button', /^わからない$/u);
        else await visitor.type('2');
        await until('a verdict', () =>
          visitor.ask(() =>
            [...document.querySelectorAll('[role=status]')].some(({ textContent }) =>
              /^(?:正解|不正解)/u.test(textContent ?? ''),
            ),
          ),
        );
        await visitor.type(keys.enter);
      }
      await until('the result', () =>
        visitor.ask(() => /^10問中\d+問正解/u.test(document.activeElement?.textContent ?? '')),
      );
    });
  });

  describe(`in ${engine.name} without script`, { skip: skip ?? false }, () => {
    let server: SiteServer;
    let visitor: Visitor;
    before(async () => {
      server = await startSite(built.folder);
      visitor = visitorOf(await engine.start({ script: false }));
    }, { timeout: START_MS });
    after(async () => {
      await visitor.close();
      server.stop();
    });

    test('a page is read, and nothing stands there that only a script could answer', async () => {
      await visitor.open(server.address + topic);
      assert.equal(await visitor.count('h1'), 1);
      assert.equal(await visitor.count('.js-only'), 0);
      assert.ok((await visitor.count('main p')) > 5);
    });

    test('answers unfold, and the red sheet covers words', async () => {
      await visitor.open(server.address + topic);
      await visitor.press('.questions summary', /^答えと解説$/u);
      await until('the answer', async () => (await visitor.count('.questions details p')) > 0);
      await visitor.press('#red');
      await until('the sheet', async () => (await visitor.ask(readableWords)) === 0);
    });

    test('search leads to a page that says what to use instead', async () => {
      await visitor.open(server.address + topic);
      await visitor.press('header a.search-open');
      await until('the page of the search', () =>
        visitor.ask(() =>
          document.querySelector<HTMLElement>('main')?.innerText.includes('JavaScript'),
        ),
      );
      assert.ok((await visitor.count('main a', /用語集/u)) > 0);
    });
  });
}

/**
 * Runs in the page: whether its inline script and styles were allowed, and how far it can be pushed
 * sideways.
 */
function state() {
  const { scrollWidth, clientWidth, classList } = document.documentElement;
  return {
    themed: classList.contains('js'),
    styled: getComputedStyle(document.body).margin === '0px',
    wider: Math.max(0, scrollWidth - clientWidth),
  };
}

/** Runs in the page: what the excerpts of the search mark. */
function markedTexts(): (string | null)[] {
  return [
    ...new Set(
      [...document.querySelectorAll('dialog .excerpt mark')].map(({ textContent }) => textContent),
    ),
  ];
}

/** Runs in the page: how many words to learn can be read. */
function readableWords(): number {
  return [...document.querySelectorAll('main .term')].filter(
    (term) => getComputedStyle(term).color !== 'rgba(0, 0, 0, 0)',
  ).length;
}
