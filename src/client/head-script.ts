import { STORED } from './storage.ts';

/**
 * The script in every page's head: takes over, once, what was stored before names began with the
 * base path, sets the remembered theme before the first paint, says that scripts run, and notes
 * what is typed before they do. It is inlined as it stands; the policy allows it by its hash.
 */
export function headScript(base: string): string {
  const names = Object.values(STORED).join(' ');
  return (
    `(d=>{d.classList.add('js');try{let l=localStorage,b=${JSON.stringify(base)},t;` +
    `if(!l[b]){l[b]=1;for(t of'${names}'.split(' '))if(t in l)l[b+t]??=l[t]}` +
    `t=l[b+'${STORED.theme}'];if(t=='dark'||t=='light')d.dataset.theme=t}catch{}})` +
    `(document.documentElement);var typed='';` +
    `onkeydown=e=>{e.target==document.body&&e.key?.length<2&&(typed+=e.key)}`
  );
}

/** What was typed outside of all fields before this is called; from then on nothing is noted. */
export function typedEarly(): string {
  window.onkeydown = null;
  return (window as { typed?: string }).typed ?? '';
}
