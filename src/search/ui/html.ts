/** A piece of HTML. */
export type Html = { readonly html: string };
type Value = Html | string | number | false | undefined | readonly Value[];

/**
 * HTML in which all that is put in is escaped, but what `html` itself made; lists are joined, false
 * is nothing.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: String.raw({ raw: strings }, ...values.map(write)) };
}

function write(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'object') return 'html' in value ? value.html : value.map(write).join('');
  return String(value).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
