// Makes sure a browser is there before the browser tests: found, else installed, else exit 1.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BROWSER_REMEDIES, findBrowser } from '../diagrams/find-browser.ts';

/** Ways to get a browser onto this machine, in the order they are tried. */
const ways: readonly { what: string; possible: () => boolean; install: () => boolean }[] = [
  {
    // A Debian root shell is a container or a build machine: nobody is asked, and the system's own
    // package also brings the libraries that a downloaded browser would miss there.
    what: 'Chromium と日本語フォント（apt-get）',
    possible: () => process.getuid?.() === 0 && run('apt-get', ['--version']),
    install: () =>
      run('apt-get', ['-qq', 'update']) &&
      run('apt-get', ['-qq', '-y', 'install', 'chromium', 'fonts-noto-cjk']),
  },
  {
    what: 'Playwright の Chromium',
    possible: () => true,
    install: () =>
      run(process.execPath, [join('node_modules', 'playwright', 'cli.js'), 'install', 'chromium']),
  },
];

// A CHROME_PATH that leads nowhere is for its owner to mend; a second browser would not be used.
const tried = process.env['CHROME_PATH'] ? [] : ways;

if (!findBrowser() && !tried.some(gets)) {
  console.error(BROWSER_REMEDIES);
  process.exit(1);
}

function gets({ what, possible, install }: (typeof ways)[number]): boolean {
  if (!possible()) return false;
  console.log(`ブラウザがないため、${what} を入れています（数分かかることがあります）…`);
  return install() && findBrowser() !== undefined;
}

/** Runs a program, showing what it says only if it fails; false when it fails or is not there. */
function run(program: string, args: string[]): boolean {
  const { status, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0 && stderr) console.error(stderr.trim());
  return status === 0;
}
