/** What no XML may hold, not even escaped (XML 1.0, 2.2): control characters, half a pair. */
export const NOT_IN_XML = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The name of such a character for a message: `U+000B`; undefined where a text has none. */
export function notInXml(text: string): string | undefined {
  const code = NOT_IN_XML.exec(text)?.[0].codePointAt(0)?.toString(16).toUpperCase();
  return code && `U+${code.padStart(4, '0')}`;
}
