import { adoptStyles } from '../../client/adopt-styles.ts';
import filters from './search-filters.css?inline';
import results from './search.css?inline';

/**
 * Gives the document the styles of the results; those of the field and the dialog come with what
 * opens them.
 */
export function adoptSearchStyles(): void {
  adoptStyles(results + filters);
}
