/**
 * The script in every page's head: sets the remembered theme before the first paint and says that scripts run.
 * It is inlined as it stands; the content security policy allows it by its hash.
 */
export const themeScript =
  "(d=>{d.classList.add('js');try{let t=localStorage.theme;if(t=='dark'||t=='light')d.dataset.theme=t}catch{}})(document.documentElement)";
