import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { HookParameters } from 'astro';
import { formatProblems } from '../content/report.ts';
import { validate } from './validate/validate.ts';
import { contentEdit } from './content-edits.ts';
import { readContent } from './read-content.ts';

/** What is written within this time (ms) is one edit: an import writes many files. */
const TOGETHER = 60;

/** Astro loads an edited file and keeps it half a second (ms) before pages can have it. */
const STORED = 700;

/** Where Astro puts what it loaded; pages show an edit from the moment this is written. */
const STORE = /(?:^|\/)data-store\.json$/u;

/**
 * Shows every edit of `content/` in the open browsers: imports the outline again where pages are
 * made from the file, validates, and reloads. What is wrong is shown over the page and in the
 * terminal until it is put right.
 */
export function showEdits({ server }: HookParameters<'astro:server:setup'>): void {
  const edited = new Set<string>();
  let busy = false;
  let wrong = '';
  let asked = 0;
  let changed = 0;
  server.watcher.on('all', (_, path) => {
    const file = relative(process.cwd(), path).replaceAll('\\', '/');
    if (STORE.test(file)) {
      changed = Date.now();
      // Written later than any edit should take: browsers have been sent for pages that do not have
      // it.
      if (!busy && !wrong) reload();
    }
    if (!contentEdit(file)) return;
    edited.add(file);
    if (!busy) void work();
  });
  server.middlewares.use((request, _, next) => {
    if (request.headers.accept?.includes('text/html')) asked = Date.now();
    next();
  });
  server.ws.on('connection', () => {
    // A page that is opened or reloaded while something is wrong says so as well.
    if (wrong) showError(wrong);
    // A browser on its way hears of no reload, and what it was sent may be from before the edit.
    else if (asked <= changed) reload();
  });

  async function work(): Promise<void> {
    busy = true;
    while (edited.size > 0) {
      await pause(TOGETHER);
      const files = [...edited];
      edited.clear();
      const found = await take(files).catch((error: unknown) => String(error));
      if (found && found !== wrong) console.error(`\n${found}\n`);
      if (!found && wrong) console.log('\n直りました。\n');
      wrong = found;
      if (wrong) showError(wrong);
      else {
        await pause(STORED);
        reload();
      }
    }
    busy = false;
  }

  function reload(): void {
    changed = Date.now();
    server.ws.send({ type: 'full-reload', path: '*' });
  }

  /** Takes in the edits of some files; the text says what is wrong now. */
  async function take(files: readonly string[]): Promise<string> {
    const edits = files.flatMap((file) => contentEdit(file) ?? []);
    for (const outline of new Set(edits.flatMap(({ outline: each }) => each ?? []))) {
      const refused = existsSync(outline) ? await importOutline(outline) : '';
      if (refused) return refused;
    }
    const problems = validate(await readContent());
    if (problems.length > 0) return formatProblems(problems);
    if (edits.some(({ links }) => links))
      for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
    return '';
  }

  function showError(message: string): void {
    server.ws.send({ type: 'error', err: { message, stack: '', plugin: '図解ノート' } });
  }
}

/** Runs the command as a person would. The text says why it was refused. */
function importOutline(outline: string): Promise<string> {
  return new Promise((resolve) => {
    const command = spawn(process.execPath, ['src/cli/import.ts', outline], {
      stdio: ['ignore', 'ignore', 'pipe'],
      // What is shown over the page is for authors.
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    });
    let said = '';
    command.stderr.setEncoding('utf8').on('data', (piece: string) => (said += piece));
    command.once('error', (error) => resolve(String(error)));
    command.once('close', (code) =>
      resolve(code === 0 ? '' : said.trim() || `npm run import -- ${outline} が終わりませんでした`),
    );
  });
}
