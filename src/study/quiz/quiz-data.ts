/** What the page of rounds loads: all questions of the book. */
export interface QuizData {
  /** The pages that the questions belong to. */
  topics: QuizTopic[];
  questions: AskedQuestion[];
}

/** A page that questions belong to. */
export interface QuizTopic {
  title: string;
  url: string;
  /** Number of its section: `08-2`. */
  section: string;
}

/** A question as the browser asks it. */
export interface AskedQuestion {
  id: string;
  /** Index of its page in `topics`. */
  topic: number;
  question: string;
  /** The right choice stands at `answer`; without choices the answer is typed. */
  choices?: string[];
  /** Index of the right choice, or the answer that is shown. */
  answer: number | string;
  /** Other spellings of a typed answer. */
  accept?: string[];
  explanation: string;
  /** Addresses and names of the lines of the notes that answer it. */
  notes: [url: string, label: string][];
  source: string;
}

/** The letters of choices, as the exam writes them. */
export const LETTERS = ['ア', 'イ', 'ウ', 'エ'] as const;
