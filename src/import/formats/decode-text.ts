import type { Problem } from '../../content/problem.ts';

/** The text of a file and what it was written in; no text when no encoding fits all its bytes. */
export interface DecodedText {
  text: string | undefined;
  encoding: string;
}

/** Marks at the start of a file that name its encoding. */
const marks: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * Decodes a text file, in an encoding only if all its bytes belong to it. UTF-8 comes first: text
 * in another encoding is never valid UTF-8 by accident. Many bytes fit both Japanese encodings; the
 * one that gives fewer half-width katakana and more kana is taken.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  const sure = marked?.encoding ?? unmarkedUtf16(bytes);
  if (sure) return { text: decode(bytes, sure), encoding: sure };
  const text = decode(bytes, 'utf-8');
  if (text !== undefined) return { text, encoding: 'utf-8' };
  const [best] = ['shift_jis', 'euc-jp']
    .map((encoding) => ({ encoding, text: decode(bytes, encoding) }))
    .filter((read): read is { encoding: string; text: string } => read.text !== undefined)
    .toSorted((one, other) => likeness(other.text) - likeness(one.text));
  return best ?? { text: undefined, encoding: 'utf-8' };
}

/** UTF-16 without a mark: ASCII such as `# ` and line ends shows as zero bytes on one side only. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 4096 & ~1);
  if (head.length < 4 || bytes.length % 2 !== 0) return undefined;
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // One zero may be a stray NUL; a twentieth of the characters is no accident.
  const enough = Math.max(2, head.length / 40);
  if (odd >= enough && even === 0) return 'utf-16le';
  return even >= enough && odd === 0 ? 'utf-16be' : undefined;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function likeness(text: string): number {
  const kana = text.match(/[ぁ-ヿ]/gu)?.length ?? 0;
  const halfWidth = text.match(/[｡-ﾟ]/gu)?.length ?? 0;
  return kana - 2 * halfWidth;
}

/** Why a decoded text is no text: it has signs that stand for nothing, at the line of the first. */
export function unreadableSign(text: string, file: string): Problem | undefined {
  const bad = /[\0\uFFFD\p{Noncharacter_Code_Point}]/u.exec(text);
  if (!bad) return undefined;
  return undecodable(file, bad[0], text.slice(0, bad.index).split(/\r\n|\r|\n/u).length);
}

/** A file that is not in any encoding that we read; `sign` is what shows it. */
export function undecodable(file: string, sign?: string, line?: number): Problem {
  return {
    file, ...(line !== undefined && { line }),
    expected: 'UTF-8、UTF-16、Shift_JIS又はEUC-JPの文字',
    found: sign === '\0' ? 'NUL文字' : '読めない文字',
    remedy: 'マインドマップからUTF-8で書き出し直してください',
  };
}
