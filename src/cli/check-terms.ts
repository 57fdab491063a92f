import { parse } from 'yaml';
import { readGlossary } from '../content/glossary.ts';
import { readStudy } from '../facts/read-study.ts';
import { topicTexts } from '../facts/topic-texts.ts';
import { unusedTerms } from '../terms/unused-terms.ts';
import type { CheckResult } from './check-result.ts';
import { readFolder } from './read-folder.ts';

const GLOSSARY = 'content/glossary.yaml';

/** Checks that every term of the glossary is used on some page, in the notes or in what stands around them. */
export async function checkTerms(): Promise<CheckResult> {
  const files = await readFolder('content');
  const glossary = readGlossary(files.get('glossary.yaml') ?? '[]', GLOSSARY).value;
  const { value: study } = readStudy({
    facts: filesIn(files, 'facts/'),
    tables: filesIn(files, 'tables/'),
    numbers: [],
    comparisons: [],
    sources: { file: 'content/sources.yaml', text: files.get('sources.yaml') ?? '' },
    errata: [],
    quiz: [],
  });
  const facts = new Map(study.facts.map(({ file, value }) => [file.replace(/^content\/facts\/|\.yaml$/gu, ''), value]));
  const tables = new Map(study.tables.flatMap(({ value }) => value.map((table) => [table.id, table])));
  const pages = filesIn(files, 'pages/').filter(({ file }) => file.endsWith('.mdx')).map(pageText);
  const problems = unusedTerms(glossary, topicTexts(pages, facts, tables), GLOSSARY);
  return { problems, totals: [`用語集：使われている語 ${glossary.length - problems.length}/${glossary.length}`] };
}

function filesIn(files: ReadonlyMap<string, string>, folder: string) {
  return [...files]
    .filter(([path]) => path.startsWith(folder))
    .map(([path, text]) => ({ file: `content/${path}`, text }))
    .toSorted((one, other) => (one.file < other.file ? -1 : 1));
}

/** The id and the words of a page. What is wrong with its frontmatter is told by the build. */
function pageText({ file, text }: { file: string; text: string }) {
  const [head = '', yaml = ''] = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(text) ?? [];
  const { title = '', expansion = '' } = (parse(yaml) ?? {}) as { title?: string; expansion?: string };
  return { id: file.replace(/^content\/pages\/|(\/index)?\.mdx$/gu, ''), title, expansion, body: text.slice(head.length) };
}
