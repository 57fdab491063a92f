import { execFileSync } from 'node:child_process';

/** Where the texts of pages stand, by the id of the page. */
const FILES = /^content\/(?:pages|facts)\/(.+?)(?:\/index)?\.(?:mdx|yaml)$/u;

/**
 * When the text of each page was last changed, in seconds, by the page's id, as Git knows it: times in the contents would have
 * to be kept by hand. Empty without Git or its history.
 */
export function readPageDates(): Map<string, number> {
  try {
    const log = ['log', '--format=%ct', '--name-only', '--relative', '--no-renames', '--', 'content/pages', 'content/facts'];
    return pageDates(execFileSync('git', log, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: Infinity }));
  } catch {
    return new Map();
  }
}

/** The first, newest time of each page in what `git log --format=%ct --name-only` prints. */
export function pageDates(log: string): Map<string, number> {
  const dates = new Map<string, number>();
  let time = 0;
  for (const line of log.split('\n')) {
    if (/^\d+$/u.test(line)) time = Number(line);
    const [, page] = FILES.exec(line) ?? [];
    if (page !== undefined && !dates.has(page)) dates.set(page, time);
  }
  return dates;
}
