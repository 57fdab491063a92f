export type { Checked } from '../problems/checked.ts';
export type { Problem } from '../problems/problem.ts';
export { excerpt } from '../problems/excerpt.ts';
