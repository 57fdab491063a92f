/** What the note beside a linked term says; the reading or the expansion is empty where it would tell nothing new. */
export type TermNote = [term: string, reading: string, expansion: string, definition: string];
