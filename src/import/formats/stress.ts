/** How Markdown sets a word off; group 2 is the word. */
const STRESS: readonly { pattern: RegExp; reason: string }[] = [
  {
    pattern: /(?<![\d*])(\*\*)(?=\S)([^*]+?)(?<=\S)\1(?![\d*])/gu,
    reason: 'bold; 2**3**4 is a power',
  },
  {
    pattern: /(?<![\w=!<>])(==)(?=\S)([^=]+?)(?<=\S)\1(?![\w=])/gu,
    reason: 'marker pen; x==1 and y==2 are compared',
  },
];

/**
 * A text without the signs that set words off, and these words. Text with code in it stays as it
 * is.
 */
export function withoutStress(text: string): { text: string; stressed: string[] } {
  if (text.includes('`')) return { text, stressed: [] };
  const stressed: string[] = [];
  const plain = STRESS.reduce(
    (rest, { pattern }) =>
      rest.replace(pattern, (_, __, word: string) => {
        stressed.push(word);
        return word;
      }),
    text,
  );
  return { text: plain, stressed };
}
