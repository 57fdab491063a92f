import { z } from 'zod';
import { filled } from './read-yaml.ts';
import { notInXml } from './xml-text.ts';

/** The name of the book and its chapters (content/site.yaml). */
export const siteSchema = z.strictObject({
  title: line('本の題'),
  tagline: line('題に添える一行'),
  description: line('何の本かの説明'),
  exam: line('試験の名前'),
  chapters: z.array(filled('章の名前'), { error: '章の一覧' }).min(1, { error: '一つ以上の章' }),
});

/** What content/site.yaml says. */
export type SiteData = z.output<typeof siteSchema>;

/** These also stand in XML, in a list of Markdown and in the name of an app. */
function line(what: string) {
  return filled(what).refine(
    (text) => notInXml(text) === undefined && !/[\r\n]/u.test(text.trim()),
    {
      error: `${what}（改行や制御文字のない1行）`,
    },
  );
}
