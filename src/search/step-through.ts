/** On arrow down and up moves the focus to the next or the former of `stops`, when it is on one of them. */
export function stepThrough(event: KeyboardEvent, stops: readonly HTMLElement[]): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + by];
  if (by === 0 || at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
