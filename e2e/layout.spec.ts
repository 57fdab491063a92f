import type { Page } from 'playwright/test';
import { expect, pages, test } from './site.ts';

for (const path of pages) {
  test(`${path} fits 360, 768 and 1280 px`, async ({ page }) => {
    await page.goto(path);
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await horizontalScroll(page), `scrolls sideways at ${width} px by`).toBe(0);
      expect.soft(await clippedTexts(page), `cut off or out of its box at ${width} px`).toEqual([]);
    }
  });
}

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  for (const path of pages) {
    test(`${path} has controls of 44 px, and nothing to press below 24 px`, async ({ page }) => {
      await page.goto(path);
      expect(await smallTargets(page)).toEqual([]);
    });
  }
});

/** How far the page can be pushed sideways. */
function horizontalScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    scrollTo({ left: 10_000, behavior: 'instant' });
    return scrollX;
  });
}

/**
 * Visible texts that lie past the left or right edge of a box they stand in: they are cut off, or lie over something.
 * What stands in a box that scrolls is at home there; what is hidden from sight on purpose is not looked at.
 */
function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const clipped: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const parent = text.parentElement;
      if (!text.textContent?.trim() || !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) {
        if (rect.width > 0 && isCut(rect, parent)) clipped.push(`${parent.localName}: ${text.textContent.trim().slice(0, 30)}`);
      }
    }
    return [...new Set(clipped)];

    function isCut(rect: DOMRect, parent: Element): boolean {
      for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
        const { display, overflowX, clipPath, position } = getComputedStyle(box);
        if (clipPath !== 'none' && position === 'absolute') return false;
        if (display === 'inline' || display === 'contents' || (box instanceof SVGElement && box.localName !== 'svg')) continue;
        if (overflowX === 'auto' || overflowX === 'scroll') return false;
        const { left, right } = box.getBoundingClientRect();
        // Positions are rounded to less than a pixel.
        if (rect.left < left - 1 || rect.right > right + 1) return true;
      }
      return false;
    }
  });
}

/**
 * What can be pressed but is too small: controls (buttons, fields, links of header, menus and footer) need 44 px,
 * everything else 24 px, save words that are links within a sentence. A target is as large as the area that answers.
 */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, [role=button]')];
    return targets.flatMap((target) => {
      if (!target.checkVisibility({ visibilityProperty: true }) || target.closest('.skip')) return [];
      const control = !target.matches('a') || target.closest('header, nav, footer') !== null;
      if (!control && inSentence(target)) return [];
      target.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { width, height } = answering(target);
      const name = (target.ariaLabel ?? target.innerText).trim().slice(0, 20);
      // A link is as wide as its words.
      if (height >= (control ? 44 : 24) && width >= (control && !target.matches('a') ? 44 : 24)) return [];
      return [`${target.localName}「${name}」 ${Math.round(width)} × ${Math.round(height)} px`];
    });

    /** Whether the link is part of a line of text: text of another element stands in the same block. */
    function inSentence(link: HTMLElement): boolean {
      let block = link.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      return getComputedStyle(link).display === 'inline' && block?.innerText.trim() !== link.innerText.trim();
    }

    /** The area around the middle of the target in which a press reaches it, up to 44 px, or the target's own size. */
    function answering(target: HTMLElement): { width: number; height: number } {
      const box = (target instanceof HTMLInputElement && target.closest('label')) || target;
      const rect = box.getBoundingClientRect();
      const x = rect.left + rect.width / 2;
      const y = rect.top + rect.height / 2;
      const reach = (dx: number, dy: number) => {
        let steps = 0;
        while (steps < 22 && box.contains(document.elementFromPoint(x + dx * steps, y + dy * steps))) steps += 1;
        return steps;
      };
      return {
        width: Math.max(rect.width, reach(1, 0) + reach(-1, 0)),
        height: Math.max(rect.height, reach(0, 1) + reach(0, -1)),
      };
    }
  });
}
