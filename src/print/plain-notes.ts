import type { CheerioAPI } from 'cheerio';

/** What a sheet leaves out, and why. */
const LEFT_OUT: readonly { what: string; reason: string }[] = [
  { what: '.anchor', reason: 'links to headings are for the screen' },
  {
    what: '.fix-mark',
    reason: 'the corrected words stand there; the corrections have a list of their own',
  },
  { what: '.refs', reason: 'the sources stand on the page' },
  { what: '.notes [data-aside]', reason: 'what is no text of the notes' },
];

/** Takes out what is of no use on paper, and shifts headings down by `shift` levels. */
export function plainNotes($: CheerioAPI, shift: number) {
  for (const { what } of LEFT_OUT) $(what).remove();
  for (const element of $('.notes a, .point a, .box a, .note a, .fix'))
    $(element).replaceWith($(element).contents());
  $('.notes [data-node]').removeAttr('data-node');
  // Figures made of data tell their number by their id.
  $('.notes [id]:not(figure)').removeAttr('id');
  $('mark').removeAttr('tabindex');
  for (const element of $('.notes :is(h2, h3, h4, h5)')) {
    element.tagName = `h${Math.min(6, Number(element.tagName.slice(1)) + shift)}`;
  }
  dropEmptyHeadings($);
  // A section's own page (number 0) may consist of links alone. The title of a topic is a line of
  // the notes and stays.
  const isEmpty = (topic: Parameters<typeof $>[0]) =>
    $('.notes', topic).text().trim() === '' &&
    $('.point', topic).length === 0 &&
    /^0?$/u.test($('.topic-title > .n', topic).text());
  $('.topic')
    .filter((_, topic) => isEmpty(topic))
    .remove();
}

/** A heading under which only links to pages stood has nothing to head any more. */
function dropEmptyHeadings($: CheerioAPI) {
  const empty = $('.notes :is(h2, h3, h4, h5, h6)').filter((_, heading) => {
    const next = $(heading).next().get(0);
    return !next || (/^h\d$/u.test(next.tagName) && next.tagName <= heading.tagName);
  });
  if (empty.length === 0) return;
  empty.remove();
  dropEmptyHeadings($);
}
