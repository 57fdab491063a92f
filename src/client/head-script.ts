/**
 * The script in every page's head: sets the remembered theme before the first paint, says that scripts run, and notes what is
 * typed before they do. It is inlined as it stands; the content security policy allows it by its hash.
 */
export const headScript =
  "(d=>{d.classList.add('js');try{let t=localStorage.theme;if(t=='dark'||t=='light')d.dataset.theme=t}catch{}})" +
  "(document.documentElement);var typed='';onkeydown=e=>{e.target==document.body&&e.key?.length<2&&(typed+=e.key)}";

/** What was typed outside of all fields before this is called; from then on nothing is noted. */
export function typedEarly(): string {
  window.onkeydown = null;
  return (window as { typed?: string }).typed ?? '';
}
