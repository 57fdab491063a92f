/** A break that is meant: two spaces or a backslash at the end of a line. */
const HARD_BREAK = / {2}$|\\$/u;

/**
 * A text and the line that goes on with it; `before` is the line above as the file has it. A break
 * that is meant is `\r` until `unwrapped`.
 */
export function goingOn(text: string, line: string, before = ''): string {
  const isHard = HARD_BREAK.test(before);
  return isHard ? `${text.replace(/\\$/u, '')}\r${line}` : `${text}\n${line}`;
}

/** Whether a line of a topic was cut, so that an indented one below it is no note but the rest. */
export function isCut(line = ''): boolean {
  if (HARD_BREAK.test(line) || /、$/u.test(line)) return true;
  // One of some 64 columns was full.
  return line.replace(/[^ -~]/gu, '**').length >= 64 && !/[。．.！!？?：:）)]$/u.test(line);
}

/** Whether a line begins with what people set before a line that is no part of the one above. */
export function startsWithSign(line: string): boolean {
  return /^\s*(?:[○◯◎□◇▲△▼▽★☆▶►※]|[–—－＊]\s)/u.test(line);
}

/** A paragraph as it was before its lines were cut; where they may be lines of a list they stay. */
export function unwrapped(text: string): string {
  const isProse = /[。．！？]$/u.test(text);
  const whole = text.replace(/(.)\n(?=(.))/gsu, (whole, before: string, after: string) => {
    if (!isProse && before !== '、') return whole;
    return [before, after].some((sign) => /[\x21-\x7e]/u.test(sign)) ? `${before} ` : before;
  });
  return whole.replaceAll('\r', '\n');
}
