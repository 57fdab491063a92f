/**
 * What a call asks for that its command does not know or does not get, as a Japanese message; undefined when there is nothing.
 * Options written without `--` before them are taken by npm, which only tells of them in the environment.
 */
export function unknownOptions(args: readonly string[], known: readonly string[], env: NodeJS.ProcessEnv = process.env): string | undefined {
  const given = args.map((arg) => arg.split('=')[0] ?? '');
  const strange = args.filter((arg, at) => arg.startsWith('-') && !known.includes(given[at] ?? ''));
  if (strange.length > 0) return `知らない指定です：${strange.join(' ')}（使えるもの：${known.join(' ') || 'なし'}）`;
  const taken = known.filter((option) => !given.includes(option) && isTaken(option, env));
  return taken.length > 0 ? `npm が受け取り、ここまで届かない指定です：${taken.join(' ')}（前に -- を書いてください。例：npm run ${env['npm_lifecycle_event'] ?? '名前'} -- … ${taken[0]}）` : undefined;
}

/** npm sets what it was told, and nothing or `false` for some of what it was not. */
function isTaken(option: string, env: NodeJS.ProcessEnv): boolean {
  return !['', 'false'].includes(env[`npm_config_${option.replace(/^-+/u, '').replaceAll('-', '_')}`] ?? '');
}
