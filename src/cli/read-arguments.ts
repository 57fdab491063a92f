import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Call<Known> = { args: string[]; options: Known; allowPositionals: true };
type Parsed<Known extends Options> = ReturnType<typeof parseArgs<Call<Known>>>;
type Refused = { problem: string; values?: undefined; positionals?: undefined };

/**
 * The options and the other words of a call. Where an option is not known, lacks its value or was
 * taken by npm, `problem` says so in Japanese, with `usage` below it, and there are no values.
 */
export function readArguments<const Known extends Options>(
  args: string[],
  options: Known,
  usage = '',
  env: NodeJS.ProcessEnv = process.env,
): (Parsed<Known> & { problem?: undefined }) | Refused {
  const known = Object.keys(options).map((name) => `--${name}`);
  const unknown = unknownOptions(args, known) ?? optionsTaken(args, known, env);
  if (unknown !== undefined) return { problem: `${unknown}\n${usage}`.trim() };
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    return { problem: usage };
  }
}

/**
 * Which of the known options npm took because no `--` stands before them, as a Japanese message; it
 * tells of them only in the environment.
 */
export function optionsTaken(
  args: readonly string[],
  known: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const named = args.map(nameOf);
  const taken = known.filter((option) => !named.includes(option) && isTaken(option, env));
  if (taken.length === 0) return undefined;
  const example = `npm run ${env['npm_lifecycle_event'] ?? '名前'} -- … ${taken[0]}`;
  const remedy = `（前に -- を書いてください。例：${example}）`;
  return `npm が受け取り、ここまで届かない指定です：${taken.join(' ')}${remedy}`;
}

function unknownOptions(args: readonly string[], known: readonly string[]): string | undefined {
  const strange = args.filter((arg) => arg.startsWith('-') && !known.includes(nameOf(arg)));
  if (strange.length === 0) return undefined;
  return `知らない指定です：${strange.join(' ')}（使えるもの：${known.join(' ') || 'なし'}）`;
}

function nameOf(option: string): string {
  return option.split('=')[0] ?? '';
}

/** npm sets what it was told, and nothing or `false` for some of what it was not. */
function isTaken(option: string, env: NodeJS.ProcessEnv): boolean {
  const name = option.replace(/^-+/u, '').replaceAll('-', '_');
  return !['', 'false'].includes(env[`npm_config_${name}`] ?? '');
}
