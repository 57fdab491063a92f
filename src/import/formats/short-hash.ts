import { createHash } from 'node:crypto';

const LENGTH = 5;

/**
 * Five characters [0-9a-z] that stand for a text: the last five base-36 digits of its SHA-256.
 * The last ones, because the first digit of such a number is not evenly spread.
 */
export function shortHash(text: string): string {
  const sum = createHash('sha256').update(text, 'utf8').digest('hex');
  return (BigInt(`0x${sum}`) % 36n ** BigInt(LENGTH)).toString(36).padStart(LENGTH, '0');
}
