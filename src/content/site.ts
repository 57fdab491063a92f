import { z } from 'zod';
import { filled } from './read-yaml.ts';

/** The name of the book and its chapters (content/site.yaml). */
export const siteSchema = z.strictObject({
  title: filled('本の題'),
  tagline: filled('題に添える一行'),
  description: filled('何の本かの説明'),
  exam: filled('試験の名前'),
  chapters: z.array(filled('章の名前'), { error: '章の一覧' }).min(1, { error: '一つ以上の章' }),
});

/** What content/site.yaml says. */
export type SiteData = z.output<typeof siteSchema>;
