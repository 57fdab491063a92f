/**
 * Text in an alphabet of its own. UTF-8 gives each Japanese character three bytes, which gzip packs one by one; here the
 * commonest characters are one byte and all others two, and the same text packs to 0.85 of the size (measured: 65.7 KB of a
 * site’s texts became 56.1 KB).
 *
 * Layout: a line of JSON, the string of all UTF-16 units that occur, the commonest first, then the text. With `n` units
 * the last ⌈(n − 256) / 255⌉ byte values lead a second byte; the others stand for the unit at their place.
 */
export function encodeText(text: string): Uint8Array {
  const units = commonestFirst(text);
  const alone = aloneOf(units.length);
  const codes = new Map(units.map((unit, i) => [unit, codeOf(i, alone)]));
  const body = Array.from({ length: text.length }, (_, i) => codes.get(text.charCodeAt(i))!).flat();
  const head = new TextEncoder().encode(`${JSON.stringify(String.fromCharCode(...units))}\n`);
  return Uint8Array.from([...head, ...body]);
}

/** The text of `encodeText`; throws when the bytes are none. */
export function decodeText(bytes: Uint8Array): string {
  const start = bytes.indexOf(10) + 1;
  const units = JSON.parse(new TextDecoder().decode(bytes.subarray(0, start))) as string;
  const alone = aloneOf(units.length);
  const text: string[] = [];
  for (let i = start; i < bytes.length; i++) {
    const byte = bytes[i]!;
    text.push(units.charAt(byte < alone ? byte : alone + (byte - alone) * 256 + bytes[++i]!));
  }
  return text.join('');
}

/** How many units are one byte. */
const aloneOf = (units: number): number => 256 - Math.max(0, Math.ceil((units - 256) / 255));

function codeOf(i: number, alone: number): number[] {
  return i < alone ? [i] : [alone + ((i - alone) >> 8), (i - alone) & 255];
}

/** All units of a text; those equally common by their number, so that equal texts are equal bytes. */
function commonestFirst(text: string): number[] {
  const counts = new Map<number, number>();
  for (let i = 0; i < text.length; i++) counts.set(text.charCodeAt(i), (counts.get(text.charCodeAt(i)) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([unit]) => unit);
}
