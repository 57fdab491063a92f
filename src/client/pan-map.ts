/** What is seen of a drawing in its box: how many px a unit takes, and how far it is scrolled. */
export interface MapView {
  scale: number;
  left: number;
  top: number;
}

/** The largest scale; the least shows the whole drawing. */
const MOST = 4;
/** What one press, one key or a good turn of the wheel changes. */
const STEP = 1.25;
/** Room (px) for the lines around the box and for fractions. */
const EDGE = 3;
/** A press that moves less (px) is no drag. */
const STILL = 4;

/** The view at another scale, in which what lies at a point of the box (px) stays there. */
export function zoomAt({ scale, left, top }: MapView, to: number, x: number, y: number): MapView {
  const ratio = to / scale;
  return { scale: to, left: (left + x) * ratio - x, top: (top + y) * ratio - y };
}

/**
 * Lets the drawings of a map be dragged, zoomed, fitted into their box and shown on the whole
 * screen.
 */
export function panMap(figure: HTMLElement, box: HTMLElement): void {
  const drawings = [...box.querySelectorAll('svg')].map((svg) => {
    const { width, height } = svg.getBoundingClientRect();
    return { svg, width, height };
  });
  let scale = 1;
  const acts: Readonly<Record<string, () => void>> = {
    in: () => zoom(scale * STEP),
    out: () => zoom(scale / STEP),
    fit: () => zoom(fitting()),
    full: () =>
      void (document.fullscreenElement ? document.exitFullscreen() : figure.requestFullscreen()),
  };
  const keys: Readonly<Record<string, string>> = { '+': 'in', '-': 'out', '0': 'fit' };

  figure.querySelectorAll<HTMLElement>('[data-zoom]').forEach((button) => {
    const act = button.dataset['zoom'] ?? '';
    button.hidden = act === 'full' && !document.fullscreenEnabled;
    button.addEventListener('click', () => acts[act]?.());
  });
  box.addEventListener('keydown', (event) => {
    const act = acts[keys[event.key] ?? ''];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  // Trackpads tell of two fingers as of the wheel with Ctrl.
  box.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const { left, top } = box.getBoundingClientRect();
    const turns = Math.max(-1, Math.min(event.deltaY / 100, 1));
    zoom(scale / STEP ** turns, event.clientX - left, event.clientY - top);
  }, { passive: false });
  dragToScroll(box);

  function fitting(): number {
    // As high as the box may become: around a small drawing it is lower.
    const most = parseFloat(getComputedStyle(box).maxHeight) || box.clientHeight;
    const scales = drawings.map(({ svg, width, height }) => {
      const around = 2 * parseFloat(getComputedStyle(svg).marginTop) + EDGE;
      return Math.min((box.clientWidth - around) / width, (most - around) / height);
    });
    return Math.min(...scales);
  }

  function zoom(wanted: number, x = box.clientWidth / 2, y = box.clientHeight / 2): void {
    const to = Math.max(Math.min(fitting(), 1), Math.min(wanted, MOST));
    const view = zoomAt({ scale, left: box.scrollLeft, top: box.scrollTop }, to, x, y);
    scale = to;
    // Attributes, which the stylesheet of paper overrules.
    for (const { svg, width, height } of drawings) {
      svg.setAttribute('width', String(width * scale));
      svg.setAttribute('height', String(height * scale));
    }
    box.scrollTo(view);
  }
}

/** Lets the mouse drag what scrolls in a box; fingers do so by themselves. */
function dragToScroll(box: HTMLElement): void {
  let from: { x: number; y: number; left: number; top: number } | undefined;
  let isDragged = false;
  box.addEventListener('dragstart', (event) => event.preventDefault());
  box.addEventListener('pointerdown', ({ pointerType, button, clientX: x, clientY: y }) => {
    isDragged = false;
    if (pointerType === 'mouse' && button === 0)
      from = { x, y, left: box.scrollLeft, top: box.scrollTop };
  });
  addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!from) return;
    const [x, y] = [clientX - from.x, clientY - from.y];
    isDragged ||= Math.hypot(x, y) > STILL;
    if (isDragged) box.scrollTo(from.left - x, from.top - y);
  });
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (from = undefined));
  // The node on which a drag begins or ends was not meant.
  box.addEventListener('click', (event) => isDragged && event.preventDefault(), { capture: true });
}
