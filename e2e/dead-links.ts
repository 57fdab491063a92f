import { load } from 'cheerio';
import type { Page } from 'playwright/test';

/**
 * What a server answered to an address: whether it has it, and the ids that a fragment can lead to.
 */
interface Answer {
  there: boolean;
  ids: ReadonlySet<string>;
}

// Many pages lead to the same ones; each is asked for once in a worker.
const answers = new Map<string, Promise<Answer>>();

/**
 * One line for every address in a page as it stands (links, pictures, scripts, forms) that is of
 * this site and to which the server has no answer, whose fragment is not on its page, or which
 * leads out of the path of the site.
 */
export async function deadLinks(page: Page, base: string): Promise<string[]> {
  const { origin, pathname } = new URL(base);
  const links = (await addresses(page)).map((address) => new URL(address, page.url()));
  const own = links.filter((link) => link.origin === origin);
  const faults = own.map(async ({ pathname: path, search, hash, href }) => {
    if (!path.startsWith(pathname)) return `${href} leads out of ${pathname}`;
    const { there, ids } = await (answers.get(path + search) ?? ask(origin, path + search));
    if (!there) return `${href} is not there`;
    const id = decodeURIComponent(hash.slice(1));
    return id === '' || ids.has(id) ? '' : `${href} has no such place on its page`;
  });
  return [...new Set(await Promise.all(faults))].filter(Boolean);
}

function addresses(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const kinds = { href: 'a, area, link, use, image', src: '*', action: 'form', data: 'object' };
    return Object.entries(kinds).flatMap(([name, elements]) =>
      [...document.querySelectorAll(`:is(${elements})[${name}]`)].map(
        (element) => element.getAttribute(name) ?? '',
      ),
    );
  });
}

function ask(origin: string, path: string): Promise<Answer> {
  const answer = fetch(origin + path, { redirect: 'manual' }).then(async (response) => {
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    const $ = load(isPage ? await response.text() : '');
    if (!isPage) await response.body?.cancel();
    return {
      there: response.ok,
      ids: new Set(
        $('[id]')
          .get()
          .map(({ attribs }) => attribs['id'] ?? ''),
      ),
    };
  });
  answers.set(path, answer);
  return answer;
}
