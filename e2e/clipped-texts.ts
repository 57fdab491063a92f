import type { Page } from 'playwright/test';

/**
 * Visible texts that lie past the left or right edge of a box they stand in: they are cut off, or
 * lie over something. What stands in a box that scrolls is at home there; what is hidden from sight
 * on purpose is not looked at.
 */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const clipped: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const parent = text.parentElement;
      if (
        !text.textContent?.trim() ||
        !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) {
        if (rect.width > 0 && isCut(rect, parent))
          clipped.push(`${parent.localName}: ${text.textContent.trim().slice(0, 30)}`);
      }
    }
    return [...new Set(clipped)];

    function isCut(rect: DOMRect, parent: Element): boolean {
      for (
        let box: Element | null = parent;
        box && box !== document.body;
        box = box.parentElement
      ) {
        const { display, overflowX, clipPath, position } = getComputedStyle(box);
        if (clipPath !== 'none' && position === 'absolute') return false;
        if (
          display === 'inline' ||
          display === 'contents' ||
          (box instanceof SVGElement && box.localName !== 'svg')
        )
          continue;
        if (overflowX === 'auto' || overflowX === 'scroll') return false;
        const { left, right } = box.getBoundingClientRect();
        // Positions are rounded to less than a pixel.
        if (rect.left < left - 1 || rect.right > right + 1) return true;
      }
      return false;
    }
  });
}

/** How far (px) the page can be pushed sideways. */
export function horizontalScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    scrollTo({ left: 10_000, behavior: 'instant' });
    return scrollX;
  });
}
