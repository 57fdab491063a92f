/** What a call asks for that its command does not know or does not get, as a Japanese message; undefined when there is nothing. */
export function unknownOptions(args: readonly string[], known: readonly string[], env: NodeJS.ProcessEnv = process.env): string | undefined {
  const strange = args.filter((arg) => arg.startsWith('-') && !known.includes(nameOf(arg)));
  if (strange.length > 0) return `知らない指定です：${strange.join(' ')}（使えるもの：${known.join(' ') || 'なし'}）`;
  return optionsTaken(args, known, env);
}

/** Which of the known options npm took because no `--` stands before them, as a Japanese message: it tells of them only in the environment. */
export function optionsTaken(args: readonly string[], known: readonly string[], env: NodeJS.ProcessEnv = process.env): string | undefined {
  const given = args.map(nameOf);
  const taken = known.filter((option) => !given.includes(option) && isTaken(option, env));
  if (taken.length === 0) return undefined;
  return `npm が受け取り、ここまで届かない指定です：${taken.join(' ')}（前に -- を書いてください。例：npm run ${env['npm_lifecycle_event'] ?? '名前'} -- … ${taken[0]}）`;
}

function nameOf(option: string): string {
  return option.split('=')[0] ?? '';
}

/** npm sets what it was told, and nothing or `false` for some of what it was not. */
function isTaken(option: string, env: NodeJS.ProcessEnv): boolean {
  return !['', 'false'].includes(env[`npm_config_${option.replace(/^-+/u, '').replaceAll('-', '_')}`] ?? '');
}
