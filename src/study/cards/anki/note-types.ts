import type { Note } from '../note.ts';
import { FIELDS } from './anki-notes.ts';
import { numberOf } from './hashes.ts';

/**
 * The ids of the kinds of notes. They are our own, because those of Anki are called otherwise in
 * each language.
 */
export const TYPE_IDS: Readonly<Record<Note['kind'], number>> = {
  term: numberOf('type/term'),
  line: numberOf('type/line'),
};

const CSS = `.card{font:20px/1.7 "Hiragino Sans","Noto Sans JP","Yu Gothic",sans-serif;text-align:center;color:#1d2327;background:#fdfdfa}
.card.nightMode{color:#e3e7e8;background:#14191c}
.where,.above{font-size:13px;color:#545e65}.nightMode .where,.nightMode .above{color:#a7b1b6}
.ask{font-size:14px;color:#0b5c66}.nightMode .ask{color:#74c8d2}
.big{font-size:28px;font-weight:bold}
.cloze{font-weight:bold;color:#b5330b}.nightMode .cloze{color:#ff9a6b}`;

const where = '<p class="where">{{場所}}</p>';
const others = '{{#読みと別の名}}<p class="where">{{読みと別の名}}</p>{{/読みと別の名}}';

/**
 * The two sides of each card of a term, in the order of its templates. A question that is empty
 * makes no card.
 */
const TERM_SIDES: readonly { name: string; front: string; back: string; needs: string }[] = [
  {
    name: '用語→意味',
    front: '<p class="ask">意味は？</p><p class="big">{{用語}}</p>',
    back: `<p>{{意味}}</p>{{#正式名}}<p>{{正式名}}</p>{{/正式名}}${others}${where}`,
    needs: '用語',
  },
  {
    name: '意味→用語',
    front: '{{#問い}}<p class="ask">何という？</p><p>{{問い}}</p>{{/問い}}',
    back: `<p class="big">{{用語}}</p>{{#正式名}}<p>{{正式名}}</p>{{/正式名}}${others}${where}`,
    needs: '問い',
  },
  {
    name: '略語→正式名',
    front: '{{#正式名}}<p class="ask">正式名は？</p><p class="big">{{用語}}</p>{{/正式名}}',
    back: `<p class="big">{{正式名}}</p><p>{{意味}}</p>${others}${where}`,
    needs: '正式名',
  },
];

const lineSide = '{{#上の項目}}<p class="above">{{上の項目}}</p>{{/上の項目}}<p>{{cloze:文}}</p>';

/** The kinds of notes as Anki's collection has them (schema 11), by id; `modified` in seconds. */
export function noteTypes(book: string, modified: number): Record<string, object> {
  const terms = TERM_SIDES.map(({ name, front, back }) => ({
    name,
    front,
    back: `{{FrontSide}}<hr id=answer>${back}`,
  }));
  return {
    [TYPE_IDS.term]: noteType('term', `${book} 用語`, terms, modified),
    [TYPE_IDS.line]: noteType(
      'line',
      `${book} 穴うめ`,
      [{ name: '穴うめ', front: lineSide, back: `${lineSide}${where}` }],
      modified,
    ),
  };
}

function noteType(
  kind: Note['kind'],
  name: string,
  sides: readonly { name: string; front: string; back: string }[],
  modified: number,
): object {
  const fields = FIELDS[kind];
  return {
    id: TYPE_IDS[kind],
    name,
    type: kind === 'line' ? 1 : 0,
    mod: modified,
    usn: -1,
    sortf: 0,
    did: 1,
    tmpls: sides.map((side, ord) => ({
      name: side.name,
      ord,
      qfmt: side.front,
      afmt: side.back,
      did: null,
      bqfmt: '',
      bafmt: '',
    })),
    flds: fields.map((field, ord) => ({
      name: field,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    css: CSS,
    latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    // Which fields a card needs; for blanks Anki counts by itself.
    ...(kind === 'term' && {
      req: TERM_SIDES.map(({ needs }, ord) => [ord, 'any', [fields.indexOf(needs)]]),
    }),
    tags: [],
    vers: [],
  };
}
