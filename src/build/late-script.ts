const MODULE = /<script type="module" src="([^"]+)"><\/script>/gu;

/** What a reader does before any script can be of use. */
const FIRST_ACTS = ['pointerover', 'pointerdown', 'keydown', 'focusin', 'scroll'];

/**
 * Replaces the page's module scripts by a few inline lines that load them at the reader's first act, so that a page is one
 * request until then. A press that comes before they are there is repeated for them. A page without module scripts
 * stays as it is.
 */
export function loadScriptsLate(html: string): string {
  const sources = [...html.matchAll(MODULE)].map((match) => match[1] ?? '');
  if (sources.length === 0) return html;
  let first = true;
  return html.replace(MODULE, () => {
    const tag = first ? `<script>${loader(sources)}</script>` : '';
    first = false;
    return tag;
  });
}

function loader(sources: readonly string[]): string {
  const imports = sources.map((source) => `import(${JSON.stringify(source)})`).join(',');
  return (
    `{let e=${JSON.stringify(FIRST_ACTS)},p,d=document,c=v=>{p=v.target.closest?.('button,[data-pop],.anchor,.scroll')&&v;p&&v.preventDefault()},` +
    `f=()=>{e.map(n=>removeEventListener(n,f,!0));d.addEventListener('click',c,!0);` +
    `Promise.all([${imports}]).finally(()=>{d.removeEventListener('click',c,!0);p&&p.target.dispatchEvent(new MouseEvent('click',{bubbles:!0,cancelable:!0}))})};` +
    `e.map(n=>addEventListener(n,f,{capture:!0,passive:!0}))}`
  );
}
