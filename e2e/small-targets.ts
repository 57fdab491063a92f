import type { Page } from 'playwright/test';

/**
 * What can be pressed but is too small: controls (buttons, fields, links of header, menus and
 * footer) need 44 px, everything else 24 px, save words that are links within a sentence. A target
 * is as large as the area that answers. While a dialog is open only what stands in it can be
 * pressed. What is hidden from assistive technology repeats what can be pressed elsewhere.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressable = document.querySelector('dialog:modal') ?? document;
    const targets = [
      ...pressable.querySelectorAll<HTMLElement>(
        'a[href], button, summary, input, select, [role=button]',
      ),
    ];
    return targets.flatMap((target) => {
      if (
        !target.checkVisibility({ visibilityProperty: true }) ||
        target.closest('.skip, [aria-hidden=true]')
      )
        return [];
      const control = !target.matches('a') || target.closest('header, nav, footer') !== null;
      // A link is as wide as its words.
      const least = { width: control && !target.matches('a') ? 44 : 24, height: control ? 44 : 24 };
      const fits = (area: { width: number; height: number }) =>
        area.width >= least.width && area.height >= least.height;
      if (fits(target.getBoundingClientRect()) || (!control && inSentence(target))) return [];
      target.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { width, height } = answering(target);
      if (fits({ width, height })) return [];
      const name = (target.ariaLabel ?? target.innerText).trim().slice(0, 20);
      return [`${target.localName}「${name}」 ${Math.round(width)} × ${Math.round(height)} px`];
    });

    /**
     * Whether the link is part of a line of text: text of another element stands in the same block.
     */
    function inSentence(link: HTMLElement): boolean {
      let block = link.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      return (
        getComputedStyle(link).display === 'inline' &&
        block?.innerText.trim() !== link.innerText.trim()
      );
    }

    /**
     * The area around the middle of the target in which a press reaches it, up to 44 px, or the
     * target's own size.
     */
    function answering(target: HTMLElement): { width: number; height: number } {
      const box = (target instanceof HTMLInputElement && target.closest('label')) || target;
      const rect = box.getBoundingClientRect();
      const x = rect.left + rect.width / 2;
      const y = rect.top + rect.height / 2;
      const reach = (dx: number, dy: number) => {
        let steps = 0;
        while (
          steps < 22 &&
          box.contains(document.elementFromPoint(x + dx * steps, y + dy * steps))
        )
          steps += 1;
        return steps;
      };
      return {
        width: Math.max(rect.width, reach(1, 0) + reach(-1, 0)),
        height: Math.max(rect.height, reach(0, 1) + reach(0, -1)),
      };
    }
  });
}
