import type { Page } from 'playwright/test';

/**
 * Visible texts of a page, also of its figures, that do not stand out from their ground (4.5:1).
 */
export function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faint: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent?.trim();
      const parent = texts.currentNode.parentElement;
      if (!text || !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue;
      const inDrawing = parent instanceof SVGElement;
      const ink = rgb(inDrawing ? getComputedStyle(parent).fill : getComputedStyle(parent).color);
      const ground = (inDrawing && shapeBehind(parent)) || backgroundOf(parent);
      const contrast = (light(ink) + 0.05) / (light(ground) + 0.05);
      if (ink[3] === 0 || Math.max(contrast, 1 / contrast) < 4.5)
        faint.push(`${parent.localName}.${parent.className}: ${text}`);
    }
    return [...new Set(faint)];

    /** The fill of the box that a label of a drawing stands in. */
    function shapeBehind(label: Element): number[] | undefined {
      const shape = label.closest('g, a')?.querySelector('rect, polygon, path, circle');
      const fill = shape ? getComputedStyle(shape).fill : 'none';
      return fill === 'none' || rgb(fill)[3] === 0 ? undefined : rgb(fill);
    }

    function backgroundOf(element: Element): number[] {
      for (let box: Element | null = element; box; box = box.parentElement) {
        const colour = rgb(getComputedStyle(box).backgroundColor);
        if (colour[3] !== 0) return colour;
      }
      return [255, 255, 255, 1];
    }

    function rgb(colour: string): number[] {
      const [red = 0, green = 0, blue = 0, alpha = 1] = colour.match(/[\d.]+/gu)?.map(Number) ?? [];
      return [red, green, blue, alpha];
    }

    function light(colour: readonly number[]): number {
      const [red = 0, green = 0, blue = 0] = colour.map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }
  });
}
