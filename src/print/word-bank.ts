import type { CheerioAPI } from 'cheerio';

const order = new Intl.Collator('ja');

/** Fills the word banks (`.bank`) with the answers, each once, in no telling order. */
export function fillBanks($: CheerioAPI) {
  for (const topic of $('.topic')) {
    const answers = $(topic).find('mark.blank').get().map((mark) => $(mark).text());
    const words = [...new Set(answers)].sort(order.compare);
    const bank = $(topic).find('.bank');
    if (words.length === 0) bank.remove();
    const from = bank.children().length;
    bank.append('<span></span> '.repeat(words.length));
    bank.children().slice(from).each((index, place) => void $(place).text(words[index] ?? ''));
  }
}
