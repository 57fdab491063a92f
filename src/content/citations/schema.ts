import { z } from 'zod';
import { filled } from '../read-yaml.ts';

const address = z.url({ error: 'https:// で始まる住所', protocol: /^https?$/u });

/** Numbered documents of one kind (RFC 7348); `#` in a text stands for the number. */
const seriesSchema = z.strictObject({
  name: filled('番号を # にした名前（例：RFC #）').regex(/#/u, { error: '番号を # にした名前（例：RFC #）' }),
  publisher: filled('発行者'),
  url: filled('番号を # にした住所').optional(),
  section: filled('節の番号を # にした、住所の続き（例：section-#）').optional(),
  appendix: filled('付録の記号を # にした、住所の続き（例：appendix-#）').optional(),
  titles: z.record(z.string(), filled('題名'), { error: "番号と題名の組（例：'7348': 題名）" }),
});

/** A work that is cited by its name; lists show its title after it. */
export const workSchema = z
  .strictObject({
    name: filled('引用のはじめに書く名前'),
    also: z.array(filled('別の書き方'), { error: '別の書き方の一覧' }).default([]),
    title: filled('題名'),
    publisher: filled('発行者'),
    url: address.optional(),
    /** Whether it tells of another text that was not read itself. */
    secondary: z.boolean({ error: 'true 又は false（二次資料か）' }).default(false),
  })
  .refine(({ name, title }) => title === name || !title.startsWith(name), {
    path: ['title'],
    error: 'name をくり返さない題名か、name と同じ題名',
  });

/** Everything that may be cited (content/sources.yaml). */
export const sourcesSchema = z.strictObject({
  series: z.array(seriesSchema, { error: '番号つきの文書の一覧' }),
  works: z.array(workSchema, { error: '名前のある出典の一覧' }),
});

/** Everything that may be cited. */
export type Sources = z.output<typeof sourcesSchema>;
/** Numbered documents of one kind. */
export type Series = z.output<typeof seriesSchema>;
