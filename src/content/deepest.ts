/**
 * How deep a node may stand in an outline, and a block on a page: what is deeper ends the program
 * that reads the pages without a word. No map that somebody drew comes near.
 */
export const DEEPEST = 100;
