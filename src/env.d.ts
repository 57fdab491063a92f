declare namespace App {
  interface Locals {
    /** Figures of a page: its id, chapter and unit, and the number of the first. */
    figures: { page: string; chapter: string; unit: string; start: number };
  }
}

interface ImportMetaEnv {
  /** Address of the repository, for edit links; unset when there is none. */
  readonly REPOSITORY_URL?: string;
}

declare module 'subset-font' {
  /** Cuts a font down to the letters of a text. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Uint8Array>;
}
