import { z } from 'zod';
import type { Checked } from './problem.ts';
import { slugSchema } from './page.ts';
import { filled, readYaml } from './read-yaml.ts';

/** A place of a chapter that has another address now: a page, or a node that left its page. */
const moveSchema = z.strictObject({
  page: slugSchema,
  node: filled('項目の番号').optional(),
  to: slugSchema,
  /** The id that the node has there, when its words have changed, too. */
  as: filled('項目の新しい番号').optional(),
});

/**
 * What stands in `content/moved/<chapter>.yaml`, which `npm run import` writes; slugs are those
 * below the chapter. Who deletes the last entry, as a problem may ask for, leaves no value.
 */
export const movesSchema = z
  .array(moveSchema, { error: '引っ越しの一覧' })
  .nullable()
  .transform((moves) => moves ?? []);

/** A place that has another address now. */
export type Move = z.output<typeof moveSchema>;

/** Reads the list of moves; `file` names it in messages. */
export function readMoves(text: string, file: string): Checked<Move[]> {
  const { value, problems } = readYaml(text, file, movesSchema);
  return { value: value?.value ?? [], problems };
}

const HEAD = `# 引っ越した所。npm run import が書き足し、古い住所に来た人を新しい所へ案内する。
# page は前のページ（章の下の住所）、to はいまのページ。node があれば、その項目だけが移った（番号も変わったときは as）。
`;

/** The list of moves as a file; empty when there is none. */
export function writeMoves(moves: readonly Move[]): string {
  if (moves.length === 0) return '';
  const text = (value: string) => JSON.stringify(value);
  const rows = moves.map(({ page, node, to, as }) => {
    const fields = [
      `page: ${text(page)}`,
      ...(node ? [`node: ${node}`] : []),
      `to: ${text(to)}`,
      ...(as ? [`as: ${as}`] : []),
    ];
    return `- { ${fields.join(', ')} }\n`;
  });
  return `${HEAD}${rows.join('')}`;
}
