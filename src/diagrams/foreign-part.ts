/** What may stand in what; the drawing itself in nothing. All that is not named here is foreign. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  '': ['svg'],
  svg: ['title', 'desc', 'rect', 'line', 'circle', 'ellipse', 'path', 'text'],
  text: ['tspan'],
};

const NUMBER = /^-?[\d.]+$/u;
const NUMBERS = /^[\d .-]+$/u;
const PAINT = /^(?:none|var\(--d-[a-z-]+\))$/u;

/** Values by attribute: none can name a file, an address or a rule of style. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/u,
  role: /^img$/u,
  viewBox: NUMBERS,
  ...Object.fromEntries(
    ['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height',
      'font-size', 'font-weight', 'stroke-width'].map((name) => [name, NUMBER]),
  ),
  d: /^[\d .,A-Za-z-]*$/u,
  transform: /^translate\([\d ,.-]+\)$/u,
  fill: PAINT,
  stroke: PAINT,
  'stroke-dasharray': NUMBERS,
  'paint-order': /^stroke$/u,
  'text-anchor': /^(?:start|middle)$/u,
};
const NAMES = ['id', 'aria-labelledby', 'aria-describedby'];

const TAG = /<(?<end>\/?)(?<name>[a-z]+)(?<attributes>(?: [\w:-]+="[^"<]*")*)(?<empty>\/?)>/uy;
const TEXT = /[^<]+/uy;

/**
 * What of a stored drawing `bake` never writes: a script, an event, a link, a style, a name of
 * something else on the page. Such a drawing must not reach a page. Undefined when there is
 * nothing.
 */
export function foreignPart(svg: string, key: string): string | undefined {
  const open: string[] = [''];
  for (let place = 0; place < svg.length; ) {
    TEXT.lastIndex = TAG.lastIndex = place;
    const parent = open.at(-1) ?? '';
    const text = TEXT.exec(svg);
    const tag = text ? null : TAG.exec(svg);
    const { end, name = '', attributes = '', empty } = tag?.groups ?? {};
    const isIn = end ? name === parent : (ELEMENTS[parent]?.includes(name) ?? false);
    // Outside of the drawing there is nothing, and no second one.
    const isOutside = open.length === 1 && place > 0;
    const isForeign = isOutside || (text ? place === 0 : !tag || !isIn || !fits(attributes, key));
    if (isForeign) return svg.slice(place, place + 40);
    if (end) open.pop();
    else if (tag && !empty) open.push(name);
    place = text ? TEXT.lastIndex : TAG.lastIndex;
  }
  return open.length === 1 ? undefined : '</svg>';
}

function fits(attributes: string, key: string): boolean {
  return [...attributes.matchAll(/([\w:-]+)="([^"]*)"/gu)].every(([, name = '', value = '']) =>
    NAMES.includes(name)
      ? value === `d${key}-t` || value === `d${key}-d`
      : Object.hasOwn(ATTRIBUTES, name) && ATTRIBUTES[name]?.test(value),
  );
}
