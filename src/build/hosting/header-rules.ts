/** Headers that a host sends with the files whose paths match; `*` stands for anything. */
export interface HeaderRule {
  path: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * Reads a `_headers` file: a path at the start of a line, its headers on the indented lines below,
 * comments from `#`. Format: Cloudflare Pages and Netlify, “Custom headers”.
 */
export function headerRules(text: string): HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*?)\s*$/u.exec(line) ?? [];
    const rule = rules.at(-1);
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: {} });
    else if (rule && name !== undefined && value !== undefined) rule.headers[name] = value;
  }
  return rules;
}

/** The rules of a site that is served below a path: hosts match against the whole path. */
export function rulesBelow(base: string, text: string): string {
  return text.replace(/^\//gmu, base);
}

/** All headers for a path, the later rules over the earlier ones. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const fitting = rules.filter((rule) => pattern(rule.path).test(path));
  return Object.assign({}, ...fitting.map(({ headers }) => headers)) as Record<string, string>;
}

function pattern(path: string): RegExp {
  return new RegExp(
    `^${path.replaceAll(/[$()+.?[\\\]^{|}]/gu, '\\$&').replaceAll('*', '.*')}$`,
    'u',
  );
}
