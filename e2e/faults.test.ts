import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { copyOfProject } from './copy-of-project.ts';

let copy: string;
let remove: () => void = () => undefined;

before(() => {
  copy = copyOfProject({ after: (clean) => (remove = clean) });
});

after(() => remove());

test('a full disk is told, and the old site stays whole', () => {
  const { status, stderr } = refused('ENOSPC', 400_000);
  assert.equal(status, 1);
  assert.match(stderr, /^ディスクに空きがないため、書けませんでした：.*\n直し方：.*\n前に作ったサイト（dist）は、そのまま残っています。$/mu);
});

test('a folder that may only be read is told, and the old site stays whole', () => {
  const { status, stderr } = refused('EROFS', 0);
  assert.equal(status, 1);
  assert.match(stderr, /^読み取り専用の場所なので、書けませんでした/mu);
});

test('a missing drawing without a browser is told with the ways to one, and the old site stays whole', () => {
  const drawings = join(copy, 'content', 'diagrams');
  const [first = ''] = readdirSync(drawings).filter((name) => name.endsWith('.svg'));
  const svg = readFileSync(join(drawings, first));
  rmSync(join(drawings, first));
  assertWholeAfter(() => {
    const { status, stderr } = build();
    assert.equal(status, 1);
    assert.match(stderr, /:\d+ 図「.*」がまだ描かれていません[\s\S]*npx playwright install chromium/u);
  });
  writeFileSync(join(drawings, first), svg.subarray(0, svg.length / 2));
  assertWholeAfter(() => assert.equal(build().status, 1));
  writeFileSync(join(drawings, first), svg);
});

test('what Astro keeps between builds may be broken', () => {
  const first = build();
  assert.equal(first.status, 0, first.stderr);
  const kept = join(copy, 'node_modules', '.astro');
  const files = readdirSync(kept, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.ok(files.length > 0);
  for (const { parentPath, name } of files) writeFileSync(join(parentPath, name), '{"broken');
  const { status, stderr } = build();
  assert.equal(status, 0, stderr);
});

test('a port that is taken is not waited for: the preview takes the next one and prints its address', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  const { stdout } = astro(['preview', '--ignore-lock', '--host', '127.0.0.1', '--port', String(port)], {}, 15_000);
  taken.close();
  const [, printed] = /http:\/\/127\.0\.0\.1:(\d+)/u.exec(stdout) ?? [];
  assert.ok(printed !== undefined && Number(printed) !== port, stdout);
});

test('an address that is not this machine’s ends the preview with what to do', () => {
  // 192.0.2.1 is for documentation (RFC 5737).
  const { status, stderr } = astro(['preview', '--ignore-lock', '--host', '192.0.2.1']);
  assert.equal(status, 1);
  assert.match(stderr, /^この番地とポートでは、待ち受けられません\n直し方：/mu);
});

test('a preview without a site says what to do first', () => {
  const { status, stderr } = astro(['preview', '--ignore-lock', '--outDir', join(copy, 'nothing')]);
  assert.equal(status, 1);
  assert.match(stderr, /^サイトがまだ作られていません\n直し方：先に npm run build/mu);
});

/** A build to which the system refuses to write. */
function refused(code: string, bytes: number): { status: number | null; stderr: string } {
  const refuse = pathToFileURL(join(copy, 'e2e', 'refuse-writing.ts')).href;
  let result = { status: null as number | null, stderr: '' };
  assertWholeAfter(() => {
    result = build({ NODE_OPTIONS: `--import=${refuse}`, REFUSE_BELOW: join(copy, 'dist'), REFUSE_CODE: code, REFUSE_AFTER: String(bytes) });
  });
  return result;
}

function build(env: Record<string, string> = {}) {
  return astro(['build'], { CHROME_PATH: join(copy, 'no-browser'), ...env });
}

function astro(args: string[], env: Record<string, string> = {}, timeout = 300_000) {
  return spawnSync(process.execPath, [join(copy, 'src', 'cli', 'astro.ts'), ...args], {
    cwd: copy,
    encoding: 'utf8',
    timeout,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: undefined, NO_COLOR: '1', ...env },
  });
}

/** The site is as it was, and nothing half lies beside it. */
function assertWholeAfter(act: () => void): void {
  const dist = join(copy, 'dist');
  const look = () => readdirSync(dist, { recursive: true }).map((name) => [name, statSync(join(dist, String(name))).mtimeMs]);
  const before = look();
  act();
  assert.deepEqual(look(), before);
  assert.deepEqual(readdirSync(copy).filter((name) => name.startsWith('dist.')), []);
}
