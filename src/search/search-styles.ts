import find from './find-form.css?inline';
import dialog from './search-dialog.css?inline';
import filters from './search-filters.css?inline';
import results from './search.css?inline';

let isAdopted = false;

/** Gives the document the styles of the search, once; as a sheet made by script, because the security policy allows no style elements. */
export function adoptSearchStyles(): void {
  if (isAdopted) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(find + dialog + results + filters);
  document.adoptedStyleSheets.push(sheet);
  isAdopted = true;
}
