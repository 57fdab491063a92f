/**
 * Draws anew what may have the focus in `box`. What is gone then leaves the focus to the control of
 * its name, or else to the first of `others` that can be seen.
 */
export function keepFocus<Drawn>(
  box: HTMLElement, draw: () => Drawn, others: () => readonly (HTMLElement | null)[],
): Drawn {
  const held = box.querySelector<HTMLElement>(':focus');
  const drawn = draw();
  if (!held || isSeen(held)) return drawn;
  const name = held.getAttribute('name');
  const same = name
    ? box.querySelector<HTMLElement>(`[name="${name}"]:is(select, button, :checked)`)
    : null;
  [same, ...others()].find((control) => control && isSeen(control))?.focus();
  return drawn;
}

function isSeen(control: HTMLElement): boolean {
  return control.isConnected && control.checkVisibility();
}
