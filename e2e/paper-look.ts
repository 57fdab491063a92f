import type { Page } from 'playwright/test';

/** A4 less the margins, in CSS pixels (178 × 259 mm). */
export const PAPER = { width: 673, height: 979 } as const;

/**
 * Texts too light for white paper (below 3:1), save those on a dark ground of their own, such as a
 * unit's number.
 */
export function paleTexts(page: Page): Promise<string[]> {
  return page.locator('main :not(svg *)').evaluateAll((elements) => {
    const rgb = (colour: string) => (colour.match(/[\d.]+/gu) ?? []).map(Number);
    const light = (part: number) =>
      part <= 10.3 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4;
    const luminance = ([r = 0, g = 0, b = 0]: number[]) =>
      0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
    return elements.flatMap((element) => {
      const own = [...element.childNodes].filter(
        (node) => node instanceof Text && node.data.trim() !== '',
      );
      if (own.length === 0 || !element.checkVisibility({ visibilityProperty: true })) return [];
      const { color, backgroundColor } = getComputedStyle(element);
      const ground = rgb(backgroundColor);
      if ((ground[3] ?? 1) > 0 && luminance(ground) < 0.3) return [];
      const contrast = 1.05 / (luminance(rgb(color)) + 0.05);
      return contrast < 3 ? [`${element.textContent.trim().slice(0, 20)}: ${color}`] : [];
    });
  });
}

/** Large areas that would cost ink: blocks wider than a third of the paper on a dark ground. */
export function darkGrounds(page: Page): Promise<string[]> {
  return page.locator('html, body, body *').evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { backgroundColor } = getComputedStyle(element);
      const [r = 0, g = 0, b = 0, alpha = 1] = (backgroundColor.match(/[\d.]+/gu) ?? []).map(
        Number,
      );
      const wide = element.getBoundingClientRect().width > innerWidth / 3;
      const dark = alpha > 0 && wide && r + g + b < 3 * 128;
      return dark ? [`${element.localName}.${element.className}: ${backgroundColor}`] : [];
    }),
  );
}
