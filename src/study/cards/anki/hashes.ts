import { createHash } from 'node:crypto';

/**
 * What stable keys are hashed to for Anki, which knows cards, notes, decks and types by numbers.
 */

/**
 * The first times that ids are given: Anki takes them for milliseconds since 1970, and nobody made
 * cards before 2010.
 */
const FIRST = 1_000_000_000_000;
const RANGE = 250_000_000_000;

/** A number that no other key of the book has, for what Anki keeps under a time in milliseconds. */
export function numberOf(key: string): number {
  return FIRST + Number(BigInt(`0x${sha256(key).slice(0, 15)}`) % BigInt(RANGE));
}

/** The letters that make a note known again when it is imported once more. */
export function guidOf(key: string): string {
  return `zk${sha256(key).slice(0, 14)}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(`zukai/${text}`).digest('hex');
}

/**
 * The checksum by which Anki finds equal first fields: the first 8 hexadecimal digits of the SHA-1
 * of the field without HTML.
 */
export function checksumOf(field: string): number {
  return Number.parseInt(createHash('sha1').update(field).digest('hex').slice(0, 8), 16);
}
