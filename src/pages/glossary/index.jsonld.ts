import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { linkedTerms } from '../../site/linked-terms.ts';
import { href } from '../../site/href.ts';
import { strings } from '../../site/strings.ts';

/** The glossary for other programs. */
export const GET: APIRoute = async ({ site }) => {
  const path = href('/glossary/');
  const terms = (await getCollection('glossary')).map(({ data }) => data);
  return Response.json(
    linkedTerms(strings.glossary, terms, site ? new URL(path, site).href : path),
  );
};
