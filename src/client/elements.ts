import { element } from './element.ts';

/** Writes a text into the first element that a selector finds, if there is one. */
export function write(selector: string, text: string, box: ParentNode = document): void {
  const found = box.querySelector(selector);
  if (found) found.textContent = text;
}

/** A button with its label and what a press does. */
export function button(label: string, press: () => void, name = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', class: name }, label);
  made.addEventListener('click', press);
  return made;
}
