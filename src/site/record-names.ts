/** What the reader's records are called in the browser; changing a name would lose what readers have learned. */
export const RECORD_NAMES = {
  /** The results of questions, in local storage. */
  quiz: 'quiz',
  /** The schedules of cards, a database. */
  cards: 'zukai-cards',
} as const;
