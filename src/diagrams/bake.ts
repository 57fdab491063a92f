/** What the page needs for one diagram; numbers as in config.ts. */
export interface BakeInput {
  key: string;
  title: string;
  desc: string;
  /** Computed colour while drawing → name of the paint. */
  paints: Readonly<Record<string, string>>;
  metrics: Readonly<Record<'font' | 'stroke' | 'line' | 'baseline' | 'head' | 'margin', number>>;
}

/**
 * Runs in the drawing page: reads the SVG that Mermaid drew there and writes a new one with nothing
 * but its shapes and texts, painted with `var(--d-…)`. Throws an Error that lists all colours and
 * arrowheads it has no answer for. `foreign-part.ts` allows what is written here and nothing else.
 * Playwright sends its source text to the browser, hence one function with its helpers inside.
 */
export function bake({ key, title, desc, paints, metrics }: BakeInput): string {
  const svg = document.querySelector<SVGSVGElement>('#drawing > svg');
  if (!svg) throw new Error('Mermaid left no SVG in #drawing');
  const unknown = new Set<string>();
  const edge = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const toRoot = svg.getScreenCTM()?.inverse();
  const page = svg.viewBox.baseVal;

  // Written only once the extent of all is known, because the drawing is moved to start at 0,0.
  const pieces: ((dx: number, dy: number) => string)[] = [];
  const drawn = 'rect,path,line,polygon,polyline,circle,ellipse,text';
  for (const element of svg.querySelectorAll<SVGGraphicsElement>(drawn)) {
    if (element.closest('defs,marker,symbol,pattern,clipPath')) continue;
    if (element instanceof SVGTextElement) addText(element);
    else if (element instanceof SVGGeometryElement) addShape(element);
  }
  if (unknown.size > 0) throw new Error(`cannot bake: ${[...unknown].sort().join(', ')}`);

  const { margin } = metrics;
  const [dx, dy] = [margin - edge.left, margin - edge.top];
  const size = [edge.right + dx + margin, edge.bottom + dy + margin].map(Math.ceil);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size[0]}" height="${size[1]}"`,
    ` viewBox="0 0 ${size.join(' ')}" role="img" text-anchor="middle" fill="var(--d-ink)"`,
    ` aria-labelledby="d${key}-t" aria-describedby="d${key}-d"`,
    ` stroke-width="${metrics.stroke}" font-size="${metrics.font}">`,
    `<title id="d${key}-t">${escape(title)}</title><desc id="d${key}-d">${escape(desc)}</desc>`,
    ...pieces.map((piece) => piece(dx, dy)),
    '</svg>',
  ].join('');

  function addShape(shape: SVGGeometryElement): void {
    const style = getComputedStyle(shape);
    const box = shape.getBBox();
    const stroke = style.strokeWidth === '0px' ? 'none' : style.stroke;
    // Mermaid gives lines a colour to fill.
    const fill = shape instanceof SVGLineElement ? 'none' : style.fill;
    if ((fill === 'none' && stroke === 'none') || (box.width === 0 && box.height === 0)) return;
    const outline = stroke === 'none' ? '' : paint('stroke', stroke) + line(style);
    const look = paint('fill', fill) + outline;
    const { x, y } = offset(shape);
    const half = stroke === 'none' ? 0 : parseFloat(style.strokeWidth) / 2;
    extend(box.x + x, box.y + y, half);
    // Mermaid lets lifelines run on and cuts them off at the page.
    extend(box.x + box.width + x, Math.min(box.y + box.height + y, page.y + page.height), half);
    const rx = parseFloat(style.rx) || 0;
    const floor = page.y + page.height;
    pieces.push((dx, dy) => `${geometry(shape, rx, floor + dy, x + dx, y + dy)}${look}/>`);
    addHead(shape, 'marker-end', stroke, x, y);
    addHead(shape, 'marker-start', stroke, x, y);
  }

  /** The tag of a shape moved by x and y, still open. */
  function geometry(
    el: SVGGeometryElement, rx: number, floor: number, x: number, y: number,
  ): string {
    const at = (name: string) => Number(el.getAttribute(name) ?? 0);
    const write = (tag: string, values: Record<string, number>) => {
      const written = Object.entries(values).map(([name, value]) => ` ${name}="${round(value)}"`);
      return `<${tag}${written.join('')}`;
    };
    if (el instanceof SVGRectElement) {
      const rect = { x: at('x') + x, y: at('y') + y, width: at('width'), height: at('height') };
      return write('rect', rx > 0 ? { ...rect, rx } : rect);
    }
    if (el instanceof SVGLineElement) {
      const [y1, y2] = [Math.min(at('y1') + y, floor), Math.min(at('y2') + y, floor)];
      return write('line', { x1: at('x1') + x, y1, x2: at('x2') + x, y2 });
    }
    const centre = { cx: at('cx') + x, cy: at('cy') + y };
    if (el instanceof SVGCircleElement) return write('circle', { ...centre, r: at('r') });
    if (el instanceof SVGEllipseElement) {
      return write('ellipse', { ...centre, rx: at('rx'), ry: at('ry') });
    }
    const corners = `M${el.getAttribute('points')}z`;
    const data = el instanceof SVGPathElement ? el.getAttribute('d') : corners;
    return `<path d="${data}" transform="translate(${x} ${y})"`; // SVGO moves the numbers
  }

  /** An arrowhead as a shape of its own: markers need ids, and not all take their line's colour. */
  function addHead(
    shape: SVGGeometryElement, side: string, stroke: string, x: number, y: number,
  ): void {
    const marker = shape.getAttribute(side);
    if (!marker) return;
    const { head } = metrics;
    const length = shape.getTotalLength();
    // Looked back over a head: Mermaid sometimes ends a line with a tiny step the other way.
    const [tip, before] = side === 'marker-end' ? [length, length - head] : [0, head];
    const [end, from] = [shape.getPointAtLength(tip), shape.getPointAtLength(before)];
    const angle = Math.atan2(end.y - from.y, end.x - from.x);
    // Along the line and across it, from the end of the line as drawn.
    const point = (along: number, across: number): [number, number] => [
      end.x + x + along * Math.cos(angle) - across * Math.sin(angle),
      end.y + y + along * Math.sin(angle) + across * Math.cos(angle),
    ];
    const path = (points: [number, number][], dx: number, dy: number) =>
      `M${points.map(([px, py]) => `${round(px + dx)} ${round(py + dy)}`).join('L')}`;
    if (/-(point|arrowhead)/.test(marker)) {
      const corners = [point(4, 0), point(4 - head, head * 0.42), point(4 - head, -head * 0.42)];
      for (const corner of corners) extend(...corner, 0);
      const look = paint('fill', stroke);
      pieces.push((dx, dy) => `<path d="${path(corners, dx, dy)}z"${look}/>`);
    } else if (/-cross/.test(marker)) {
      const arms = [[point(-2, -5), point(-12, 5)], [point(-2, 5), point(-12, -5)]];
      const look = `${paint('stroke', stroke)} stroke-width="2.5" fill="none"`;
      const cross = (dx: number, dy: number) => arms.map((arm) => path(arm, dx, dy)).join('');
      pieces.push((dx, dy) => `<path d="${cross(dx, dy)}"${look}/>`);
    } else {
      unknown.add(`arrowhead ${marker}`);
    }
  }

  function addText(text: SVGTextElement): void {
    const rows = [...text.querySelectorAll<SVGTextContentElement>(':scope > tspan')];
    const all: SVGTextContentElement[] = rows.length > 0 ? rows : [text];
    const lines = all.filter((row) => row.textContent.trim() !== '' && row.getNumberOfChars() > 0);
    if (lines.length === 0) return;
    const { x, y } = offset(text);
    const style = getComputedStyle(text);
    const ink = getComputedStyle(rows[0] ?? text);
    const size = parseFloat(style.fontSize);
    const boxes = lines.map((row) => row.getExtentOfChar(0));
    const middle = boxes.reduce((sum, box) => sum + box.y + box.height / 2, 0) / boxes.length + y;
    // Remarks start at the left of their box; all else is centred: another font matters least.
    const remark = text.closest('.node.text')?.querySelector('rect');
    const start = remark ? remark.getBBox().x + offset(remark).x + 4 : undefined;
    const placed = lines.map((row, index) => {
      const left = row.getStartPositionOfChar(0).x;
      const right = row.getEndPositionOfChar(row.getNumberOfChars() - 1).x;
      const from = start ?? left + x;
      const centre = middle + (index - (lines.length - 1) / 2) * metrics.line * size;
      extend(from, centre - size / 2, 0);
      extend(from + right - left, centre + size / 2, 0);
      const anchor = start ?? (left + right) / 2 + x;
      const baseline = centre + metrics.baseline * size;
      return { words: escape(row.textContent.trim()), x: anchor, y: baseline };
    });
    // A halo in the colour of the paper, where words stand on a line.
    const ring = `${paint('stroke', ink.stroke)}${line(ink)}`;
    const halo = ink.stroke === 'none' ? '' : `${ring} paint-order="stroke"`;
    const look = [
      start === undefined ? '' : ' text-anchor="start"',
      size === metrics.font ? '' : ` font-size="${size}"`,
      style.fontWeight === '400' ? '' : ` font-weight="${style.fontWeight}"`,
      paint('fill', ink.fill),
      halo,
    ].join('');
    pieces.push((dx, dy) => {
      const at = ({ x: left, y: top }: { x: number; y: number }) =>
        `x="${round(left + dx)}" y="${round(top + dy)}"`;
      const [only] = placed;
      if (placed.length === 1 && only) return `<text ${at(only)}${look}>${only.words}</text>`;
      const spans = placed.map((row) => `<tspan ${at(row)}>${row.words}</tspan>`);
      return `<text${look}>${spans.join('')}</text>`;
    });
  }

  /** An attribute for a computed colour; ink is the default fill of the whole drawing. */
  function paint(name: 'fill' | 'stroke', colour: string): string {
    if (colour === 'none') return ` ${name}="none"`;
    const found = paints[colour];
    if (!found) unknown.add(`colour ${colour}`);
    return name === 'fill' && found === 'ink' ? '' : ` ${name}="var(--d-${found})"`;
  }

  function line(style: CSSStyleDeclaration): string {
    const width = parseFloat(style.strokeWidth);
    const dashes = style.strokeDasharray.replaceAll('px', '').replaceAll(',', '');
    const look = width === metrics.stroke ? '' : ` stroke-width="${width}"`;
    return /[1-9]/.test(dashes) ? `${look} stroke-dasharray="${dashes}"` : look;
  }

  function offset(element: SVGGraphicsElement): { x: number; y: number } {
    const matrix = element.getScreenCTM();
    if (!matrix || !toRoot) throw new Error('the drawing is not displayed');
    const { a, b, c, d, e, f } = toRoot.multiply(matrix);
    const turned = Math.abs(a - 1) + Math.abs(b) + Math.abs(c) + Math.abs(d - 1);
    if (turned > 0.001) unknown.add('a turned or scaled shape');
    return { x: e, y: f };
  }

  function extend(x: number, y: number, by: number): void {
    edge.left = Math.min(edge.left, x - by);
    edge.right = Math.max(edge.right, x + by);
    edge.top = Math.min(edge.top, y - by);
    edge.bottom = Math.max(edge.bottom, y + by);
  }

  function round(value: number): number {
    return Math.round(value * 10) / 10;
  }

  function escape(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  }
}
