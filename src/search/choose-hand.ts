import { encodeText } from './alphabet.ts';
import type { Block, ExtractedPage } from './extract-page.ts';
import { packHand } from './hand-text.ts';
import { packed, type PackedFile } from './packed-file.ts';

/** What may be at hand; the first row counts whose texts are few enough. What is not at hand is found through the index, on a large site all. */
const choices: readonly { holds: (page: ExtractedPage, block: Block) => boolean; reason: string }[] = [
  { holds: (_, { place }) => place.kind !== 'quiz', reason: 'questions ask about what the pages say, and few look for them' },
  {
    holds: ({ kind }, { place }) => place.kind !== 'quiz' && !gathering.includes(kind),
    reason: 'a larger site keeps at hand what it teaches, not what gathers it',
  },
];

/** Pages that gather what others say in full. */
const gathering: readonly string[] = ['errata', 'sources', 'compare', 'numbers'];

/**
 * Decides which blocks of the pages are at hand: their file of at most `most` bytes (hand-text.ts; none when nothing is at hand),
 * and the pages without them, which are for the index.
 */
export function chooseHand(pages: readonly ExtractedPage[], most: number): { file: PackedFile | undefined; rest: ExtractedPage[] } {
  for (const { holds } of choices) {
    const hand = pages.map((page) => keep(page, (block) => holds(page, block)));
    const file = packed('hand', encodeText(packHand(hand.map(({ sections }) => sections))));
    if (file.content.length <= most) {
      return { file, rest: pages.map((page) => keep(page, (block) => !holds(page, block))) };
    }
  }
  return { file: undefined, rest: [...pages] };
}

/** The page with these of its blocks. */
function keep(page: ExtractedPage, which: (block: Block) => boolean): ExtractedPage {
  const sections = page.sections.map((section) => ({ ...section, blocks: section.blocks.filter(which) }));
  return { ...page, sections: sections.filter(({ blocks }) => blocks.length > 0) };
}
