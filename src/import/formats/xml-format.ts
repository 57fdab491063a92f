import type { Topic } from './grow-tree.ts';
import type { Relation } from './relations.ts';
import { elementsOf } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** What the parts of a topic's element mean in one format. */
export interface XmlFormat {
  format: 'opml' | 'mm' | 'xmind';
  name: string;
  /** Puts the elements as the reader wants them. */
  prepare?(root: XmlElement): void;
  /** The elements that hold the first topics. */
  tops(root: XmlElement): XmlElement[];
  /** The elements of the topics in one of these, or under a topic. */
  below(element: XmlElement): XmlElement[];
  /** The attribute by which arrows name a topic. */
  id?: string;
  /** Whether the texts of its topics may hold tags of HTML. */
  isMarkedUp?: true;
  /**
   * Put what stands in a topic's element into the topic, in this order: its attributes (`@`) and
   * the elements by their names. What is read elsewhere, or tells only looks, is null.
   */
  parts: Readonly<Record<string, ((topic: Topic, part: XmlElement) => void) | null>>;
  /** The arrows in an element: that of a topic, or one that holds the first topics. */
  arrows?(element: XmlElement, topic?: Topic): Relation[];
  /** The names of what holds the first topics, for when there are several. */
  titles(root: XmlElement): string[];
  /** The elements around the topics that say something, but are no topics. */
  around(root: XmlElement): XmlElement[];
}

/** The elements in one whose names are not in a list. */
export function others(element: XmlElement, known: readonly string[]): XmlElement[] {
  return elementsOf(element).filter(({ name }) => !known.includes(name));
}
