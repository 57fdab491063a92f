import type {
  BreadcrumbList,
  DefinedTermSet,
  LearningResource,
  Quiz,
  WebPage,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { CheerioAPI } from 'cheerio';

/**
 * What a page is, for search engines (schema.org as JSON-LD): a lesson, the set of terms or the
 * questions, and the way to it. `url` is the page's whole address. The terms and questions
 * themselves stand in files of their own: see `linkedFiles`.
 */
export function linkedData($: CheerioAPI, url: string): WithContext<WebPage> {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: $('head > title').text(),
    inLanguage: 'ja',
    ...way($, url),
    mainEntity: content($, url),
  };
}

/** Kinds of pages whose content stands as JSON-LD beside the page, in full. */
export const linkedFiles: Readonly<Record<string, string>> = {
  glossary: 'index.jsonld',
  quiz: 'index.jsonld',
};

function content($: CheerioAPI, url: string): LearningResource | DefinedTermSet | Quiz | WebSite {
  const article = $('article');
  const heading = $('h1').first().clone();
  heading.find('[data-aside], .expansion, .visually-hidden').remove();
  const named = { name: heading.text().trim(), url };
  const kind = article.attr('data-kind');
  if (article.is('.home')) return { '@type': 'WebSite', ...named };
  if (kind === 'glossary') return { '@type': 'DefinedTermSet', ...named };
  if (kind === 'quiz') return { '@type': 'Quiz', ...named };
  return { '@type': 'LearningResource', ...named, description: $('.lead').first().text().trim() };
}

/**
 * The way to the page as the page itself shows it; other pages stand beside the book and show none.
 */
function way($: CheerioAPI, url: string): { breadcrumb?: BreadcrumbList } {
  const steps = $('.crumbs li a').get();
  if (steps.length === 0) return {};
  const itemListElement = steps.map((step, index) => ({
    '@type': 'ListItem' as const,
    position: index + 1,
    name: $(step).text().trim(),
    item: new URL($(step).attr('href') ?? '', url).href,
  }));
  return { breadcrumb: { '@type': 'BreadcrumbList', itemListElement } };
}
