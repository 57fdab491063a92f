// Makes the project ready to run: the locked packages are installed and a Node that can build the
// site is there. Runs before `npm start`, `npm run dev` and `npm test`, on a machine that may have
// nothing but Node 20 and npm, so it imports no package and uses no syntax newer than Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The oldest Node that runs .ts files without a flag; Astro 7 itself asks for 22.12. */
const oldestNode = [22, 18];

const root = fileURLToPath(new URL('../../', import.meta.url));
const modules = join(root, 'node_modules');

if (!installed()) install();
useAWorkingNode();

/**
 * Whether node_modules holds what the lock file names: every package at its locked version, save
 * the optional ones, which npm leaves out where they do not fit the machine. npm records what it
 * installed in `.package-lock.json`; somebody may have deleted a part of it since.
 */
function installed() {
  const there = readPackages(join(modules, '.package-lock.json'));
  const packages = Object.entries(readPackages(join(root, 'package-lock.json')));
  if (packages.length === 0) stop('package-lock.json を読めません。git から戻してください。');
  return packages.every(([path, locked]) => {
    const found = there[path];
    if (path === '' || !found) return path === '' || locked.optional === true;
    return found.version === locked.version && existsSync(join(root, path, 'package.json'));
  });
}

/**
 * @param {string} file a lock file in npm's format 3
 * @returns {Record<string, { version?: string, optional?: boolean }>} by path: `node_modules/x`
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    // A file that was cut off says nothing of what is there.
    return {};
  }
}

function install() {
  const npm = process.env['npm_execpath'];
  if (!npm || !/npm-cli\.c?js$/.test(npm)) {
    stop('部品（node_modules）が揃っていません。このフォルダーで npm ci を実行してください。');
  }
  // Windows cannot delete a program that is running, and npm ci deletes node_modules first.
  if (process.platform === 'win32' && process.execPath.startsWith(modules)) {
    stop('部品（node_modules）が package-lock.json と合っていません。npm ci を実行してください。');
  }
  console.log('部品を入れています（1〜2分かかります）…');
  // npm runs on the Node that started it: the one in node_modules is about to be replaced.
  const node = process.env['npm_node_execpath'] ?? process.execPath;
  const { status } = spawnSync(node, [npm, 'ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) stop('部品を入れられませんでした。上のメッセージと通信を確かめてください。');
}

/**
 * npm scripts find the Node that comes with the packages (`node_modules/.bin/node`) before the
 * machine's own. Where it is missing (no package for this platform, or --omit=optional) or does not
 * run (musl), the machine's own must do.
 */
function useAWorkingNode() {
  const packaged = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(packaged)) {
    if (process.platform === 'win32' || spawnSync(packaged, ['--version']).status === 0) return;
    rmSync(packaged);
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(
    [
      `Node.js ${process.versions.node} では動きません。${oldestNode.join('.')} 以上が必要です。`,
      `この環境（${process.platform}-${process.arch}）では、部品に含まれる新しい Node.js が見つからないか、動きません。`,
      '次のどちらかをお試しください。',
      '  1. --omit=optional を付けずに npm ci を実行する',
      '  2. Node.js の新しい版を https://nodejs.org/ja から入れる',
    ].join('\n'),
  );
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}
