import { element } from './element.ts';
import { kindLabels, labels } from './labels.ts';
import { kinds, type Kind } from './places.ts';
import type { Counts, Filter } from './query.ts';

/** Draws the choices of kind and section with how many pages each would leave; `choose` is called with the new filter. */
export function drawFilters(
  counts: Counts, filter: Filter, sections: readonly [id: string, title: string][], choose: (filter: Filter) => void,
): Node[] {
  return [drawKinds(counts, filter, choose), ...(sections.length > 1 ? [drawSections(counts, filter, sections, choose)] : [])];
}

function drawKinds({ anyKind, kinds: counts }: Counts, filter: Filter, choose: (filter: Filter) => void): HTMLElement {
  const choice = (kind: Kind | undefined, label: string, count: number): HTMLElement => {
    const input = element('input', {
      type: 'radio', name: 'kind', value: kind ?? '', checked: filter.kind === kind, disabled: count === 0 && filter.kind !== kind,
    });
    input.addEventListener('change', () => choose({ ...filter, kind }));
    return element('label', {}, input, label, element('small', {}, String(count)));
  };
  return element('fieldset', {}, element('legend', {}, labels.kind),
    choice(undefined, labels.anyKind, anyKind), ...kinds.map((kind) => choice(kind, kindLabels[kind], counts.get(kind) ?? 0)));
}

function drawSections(
  { anySection, sections: counts }: Counts, filter: Filter, sections: readonly [string, string][], choose: (filter: Filter) => void,
): HTMLElement {
  const options = sections.map(([id, title], index) => {
    const count = counts.get(index) ?? 0;
    return element('option', {
      value: id, selected: filter.section === id, disabled: count === 0 && filter.section !== id,
    }, `${title}（${count}）`);
  });
  // So that the numbers add up; such pages are found among all.
  const elsewhere = counts.get(-1) ?? 0;
  if (elsewhere > 0) options.push(element('option', { disabled: true }, `${labels.noSection}（${elsewhere}）`));
  const select = element('select', { name: 'in', 'aria-label': labels.section },
    element('option', { value: '' }, `${labels.anySection}（${anySection}）`), ...options);
  select.addEventListener('change', () => choose({ ...filter, section: select.value || undefined }));
  return select;
}
