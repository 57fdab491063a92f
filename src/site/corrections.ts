import { numberReferences, type Trust } from '../content/citations/references.ts';
import type { Sources } from '../content/citations/schema.ts';
import { isVisible, type Erratum } from '../content/errata.ts';
import type { PageInfo } from './navigation.ts';
import { strings, trustLabels } from './strings.ts';

/** How a correction of letters or grammar says that it needs no source; its kind says the rest. */
const FROM_CONTEXT = '（文脈から判断）';

const sourceLabels: Record<Trust, string> = {
  full: strings.verified,
  ...trustLabels,
  none: strings.unverified,
};

/** Where a correction comes from and how sure that is, in the words of the page. */
export function statedSource(
  { source, verified }: Pick<Erratum, 'source' | 'verified'>,
  sources: Sources,
): string {
  if (source.endsWith(FROM_CONTEXT)) return FROM_CONTEXT.slice(1, -1);
  const [backing] = numberReferences([[{ cite: source, verified }]], sources).backings;
  return `${strings.source}：${source}［${sourceLabels[backing?.trust ?? 'none']}］`;
}

/** The corrections of a page that must be marked and its body does not mark: those of its title. */
export function markedInTitle(
  { errata }: PageInfo,
  body: string,
  listed: ReadonlyMap<string, Pick<Erratum, 'kind'>>,
): string[] {
  return errata.filter((id) => {
    const erratum = listed.get(id);
    return erratum && isVisible(erratum) && !body.includes(`<Fix id="${id}">`);
  });
}
