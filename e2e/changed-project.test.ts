import assert from 'node:assert/strict';
import { spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { copyOfProject, startBuild } from './copy-of-project.ts';
import { built, builtIn, documentOf, type Built } from './dist.ts';
import { deadLinks, unreachable } from './links.ts';
import { importChapters, testChapters } from './more-chapters.ts';
import { movePage, testMovedPage } from './moved-page.ts';

/*
 * A copy of the project, changed in all the ways in which authors change one. Its build is stopped
 * by a mistake, then killed, and then, with broken caches and the origin of a real host, comes to
 * its end; all that follows looks at that one site.
 */

let copy: string;
let remove: () => void = () => undefined;
let printed: ReadonlyMap<string, string>;

before(async () => {
  copy = copyOfProject({ after: (clean) => (remove = clean) });
  printed = await importChapters(copy);
  await movePage(copy);
  appendFileSync(
    join(copy, 'content', 'pages', '08-virtual-network', 'storage', 'raid.mdx'),
    '\n<Supplement title="追記">\n\n==シン・プロビジョニング==とSANのこと。\n\n</Supplement>\n',
  );
});

after(() => remove());

test('a missing drawing without a browser is told with the ways to one, and the old site stays whole', async () => {
  const drawings = join(copy, 'content', 'diagrams');
  const [first = ''] = readdirSync(drawings).filter((name) => name.endsWith('.svg'));
  const svg = readFileSync(join(drawings, first));
  const old = digestOf(join(copy, 'dist'));
  rmSync(join(drawings, first));
  const { status, printed: told } = await ended(
    startBuild(copy, { stdio: ['ignore', 'ignore', 'pipe'] }),
  );
  writeFileSync(join(drawings, first), svg);
  assert.equal(status, 1);
  assert.match(
    told,
    /:\d+ 図「.*」がまだ描かれていません[^]*npx playwright install chromium[^]*^前に作ったサイト（dist）は、そのまま/mu,
  );
  assert.deepEqual([digestOf(join(copy, 'dist')), besides()], [old, []]);
});

test('a build that is killed while it finishes its pages leaves the old site whole', async () => {
  const old = digestOf(join(copy, 'dist'));
  const build = startBuild(copy);
  const end = ended(build);
  while (build.exitCode === null && written(build) < 0.6 * built.files.length) await pause(10);
  build.kill('SIGKILL');
  await end;
  assert.equal(build.signalCode, 'SIGKILL');
  assert.equal(digestOf(join(copy, 'dist')), old);
});

test('a build during which pages change is stopped, and the old site stays whole', async () => {
  const page = join(copy, 'content', 'pages', '08-virtual-network', 'storage', 'raid.mdx');
  const [text, old] = [readFileSync(page), digestOf(join(copy, 'dist'))];
  const build = startBuild(copy, { stdio: ['ignore', 'ignore', 'pipe'] });
  const end = ended(build);
  while (build.exitCode === null && written(build) === 0) await pause(10);
  appendFileSync(page, '\n<Supplement title="後から">\n\n文\n\n</Supplement>\n');
  const { status, printed: told } = await end;
  writeFileSync(page, text);
  assert.equal(status, 1);
  assert.match(told, /content の中が変わったので[^]*もう一度 npm run build[^]*そのまま残っています/u);
  assert.deepEqual([digestOf(join(copy, 'dist')), besides()], [old, []]);
});

describe('the next build', () => {
  let site: Built;

  before(async () => {
    const cache = join(copy, 'node_modules', '.astro');
    const files = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    assert.ok(files.length > 0);
    for (const { parentPath, name } of files) writeFileSync(join(parentPath, name), '{"broken');
    const { status, printed: told } = await ended(
      startBuild(copy, {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { SITE_URL: 'https://example.org' },
      }),
    );
    assert.equal(status, 0, told);
    site = builtIn(join(copy, 'dist'), built.base);
  });

  test('it takes the place of the old site, and clears away what the killed one left', () => {
    assert.ok(site.pages.length > built.pages.length);
    assert.deepEqual(besides(), []);
  });

  test('an edited page shows the edit, on the page and in its Markdown', () => {
    const raid = '08-virtual-network/storage/raid/';
    assert.match(documentOf(site, raid)('.prose').text(), /シン・プロビジョニングとSANのこと。/u);
    assert.match(readFileSync(join(site.folder, `${raid}index.md`), 'utf8'), /とSANのこと。/u);
  });

  test('no link is dead and every page can be reached', () => {
    assert.deepEqual([deadLinks(site), unreachable(site)], [[], ['404.html']]);
  });

  test('the HTML is right', () => {
    const script = join(copy, 'node_modules', 'html-validate', 'bin', 'html-validate.mjs');
    // The others are those of the project's own site, which is validated as a whole.
    const changed = [
      'dist/**/{09-wireless-lan,10-dns,11-routing,12-mail}/**/*.html',
      'dist/08-virtual-network/storage/*/*.html',
    ];
    const args = [script, '--config', 'e2e/html-validate.json', ...changed];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });

  test('with an origin a sitemap lists every page, robots.txt names it, and pages say what they are', () => {
    const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');
    const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/gu)].map(
      ([, address]) => address,
    );
    const open = site.pages.filter(
      (page) => documentOf(site, page)('meta[name=robots]').length === 0,
    );
    assert.deepEqual(
      listed.sort(),
      open.map((page) => `https://example.org${site.base}${page}`).sort(),
    );
    for (const page of open) {
      const $ = documentOf(site, page);
      const picture = $('meta[property="og:image"]').attr('content');
      assert.equal(picture, `https://example.org${site.base}og.png`, page);
      assert.equal(
        $('meta[property="og:url"]').attr('content'),
        `https://example.org${site.base}${page}`,
        page,
      );
      assert.equal(
        JSON.parse($('script[type="application/ld+json"]').text()).name,
        $('head > title').text(),
        page,
      );
    }
    assert.ok(site.files.includes('og.png'));
    assert.match(read('robots.txt'), /^Sitemap: https:\/\/example\.org.*\/sitemap\.xml$/mu);
  });

  testMovedPage(() => site);
  testChapters(() => ({ folder: copy, site, printed }));
});

/** What builds have left beside the site. */
function besides(): string[] {
  return readdirSync(copy).filter((name) => name.startsWith('dist.'));
}

/** How many files a build has written. */
function written({ pid }: ChildProcess): number {
  try {
    return builtIn(join(copy, `dist.new-${pid}`), '').files.length;
  } catch {
    return 0; // Not begun, or a folder went away while it was being listed.
  }
}

/** Of every file its name and its bytes. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of builtIn(folder, '').files)
    hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

/** The exit code of a build, and what it printed to stderr where that is a pipe. */
function ended(build: ChildProcess): Promise<{ status: number | null; printed: string }> {
  let text = '';
  build.stderr?.setEncoding('utf8').on('data', (part: string) => (text += part));
  return new Promise((resolve) =>
    build.once('close', (status) => resolve({ status, printed: text })),
  );
}
