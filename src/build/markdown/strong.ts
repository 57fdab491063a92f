/** A Vite plugin, as far as this file needs one. */
interface SourcePlugin {
  name: string;
  enforce: 'pre';
  transform(code: string, id: string): { code: string; map: null } | undefined;
}

/**
 * Vite plugin: writes `**語**` in MDX as `<strong>語</strong>` before Markdown is read. CommonMark
 * does not see bold beside Japanese brackets (`**「語」**な`):
 * https://github.com/bruits/satteri/issues/85.
 */
export function strongPlugin(): SourcePlugin {
  return {
    name: 'zukai-strong',
    enforce: 'pre',
    transform(code, id) {
      if (!id.split('?')[0]?.endsWith('.mdx') || !code.includes('**')) return undefined;
      return { code: strongToHtml(code), map: null };
    },
  };
}

/** Rewrites `**x**` outside code (fences and `inline`) and escapes; all else stays. */
export function strongToHtml(mdx: string): string {
  const code = /(^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\2[^\n]*$|`[^`\n]*`|\\\*)/mu;
  return mdx
    .split(code)
    .map((part, index) => (index % 3 === 0 ? bold(part) : index % 3 === 1 ? part : ''))
    .join('');
}

function bold(text: string | undefined): string {
  return (text ?? '').replace(/\*\*(?=[^\s*])([^*\n]+?)(?<=\S)\*\*/gu, '<strong>$1</strong>');
}
