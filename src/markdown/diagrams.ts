import { defineMdastPlugin } from 'satteri';
/** Turns a Mermaid fence into a figure. */
export const diagrams = defineMdastPlugin({ name: 'zukai-diagrams' , code(){ return undefined; }});
