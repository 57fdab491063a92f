import { kindLabels, labels } from './labels.ts';
import { kinds } from '../places.ts';
import type { Answer, Filter } from '../query/query.ts';
import { html, type Html } from './html.ts';

/** The choices of kind (`kind`) and section (`in`) with how many pages each would leave. */
export function drawFilters(
  { counts }: Answer,
  filter: Filter,
  sections: readonly [id: string, title: string][],
): Html {
  const choices = [undefined, ...kinds].map((kind) => {
    const count = counts.kinds.get(kind) ?? 0;
    const isChosen = filter.kind === kind;
    return html`<label><input type="radio" name="kind" value="${kind}"${isChosen && html` checked`}${
      count === 0 && !isChosen && html` disabled`
    }>${kind ? kindLabels[kind] : labels.anyKind}<small>${count}</small></label>`;
  });
  const options = sections.map(([id, title]) => {
    const count = counts.sections.get(id) ?? 0;
    const isChosen = filter.section === id;
    return html`<option value="${id}"${isChosen && html` selected`}${count === 0 && !isChosen && html` disabled`}>${
      title
    }（${count}）</option>`;
  });
  const all = counts.sections.get(undefined) ?? 0;
  // So that the numbers add up; such pages are found among all.
  const elsewhere = sections.reduce((rest, [id]) => rest - (counts.sections.get(id) ?? 0), all);
  return html`<fieldset><legend>${labels.kind}</legend>${choices}</fieldset>${
    sections.length > 1 &&
    html`<select name="in" aria-label="${labels.section}"><option value="">${
      labels.anySection
    }（${all}）</option>${options}${
      elsewhere > 0 && html`<option disabled>${labels.noSection}（${elsewhere}）</option>`
    }</select>`
  }`;
}

/** What is chosen in the filters below `box`. */
export function readFilters(box: HTMLElement): Filter {
  const kind = box.querySelector<HTMLInputElement>('[name=kind]:checked')?.value;
  const section = box.querySelector<HTMLSelectElement>('[name=in]')?.value;
  return { kind: kinds.find((known) => known === kind), section: section || undefined };
}
