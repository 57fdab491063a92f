import { execFileSync } from 'node:child_process';

/** Where the texts of pages stand, by the id of the page. */
const FILES = /^content\/(?:pages|facts)\/(.+?)(?:\/index)?\.(?:mdx|yaml)$/u;

/**
 * When the text of each page was last changed, in seconds, by the page's id, as Git knows it: times in the contents would have
 * to be kept by hand. Empty without Git or its history; where the history is cut off, what changed before has no time.
 */
export function readPageDates(): Map<string, number> {
  try {
    const isCut = git(['rev-parse', '--is-shallow-repository']).trim() === 'true';
    const log = ['log', '--format=%ct %P', '--name-only', '--relative', '--no-renames', '--', 'content/pages', 'content/facts'];
    return pageDates(git(log), isCut);
  } catch {
    return new Map();
  }
}

function git(args: readonly string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: Infinity });
}

/**
 * The first, newest time of each page in what `git log --format='%ct %P' --name-only` prints. The oldest commit of a history that
 * `isCut` seems to have made everything, and says nothing.
 */
export function pageDates(log: string, isCut = false): Map<string, number> {
  const dates = new Map<string, number>();
  let time: number | undefined;
  for (const line of log.split('\n')) {
    const [, seconds, parents] = /^(\d+) ([0-9a-f ]*)$/u.exec(line) ?? [];
    if (seconds !== undefined) time = isCut && parents === '' ? undefined : Number(seconds);
    const [, page] = FILES.exec(line) ?? [];
    if (page !== undefined && time !== undefined && !dates.has(page)) dates.set(page, time);
  }
  return dates;
}
