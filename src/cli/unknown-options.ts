/** What a call asks for that its command does not know, as a Japanese message; undefined when there is nothing. */
export function unknownOptions(args: readonly string[], known: readonly string[]): string | undefined {
  const strange = args.filter((arg) => arg.startsWith('-') && !known.includes(arg.split('=')[0] ?? ''));
  return strange.length > 0 ? `知らない指定です：${strange.join(' ')}（使えるもの：${known.join(' ') || 'なし'}）` : undefined;
}
