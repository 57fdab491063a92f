import { calm } from './calm.ts';
import { isOfflineOff } from './choice.ts';
import { canKeep, keepSite } from './keep-site.ts';
import { watchBuilds } from './watch-builds.ts';

/** The browser's own name for a reader who pays for every byte; only some have it. */
type Connection = { connection?: { saveData?: boolean } };

const isWanted = canKeep && !isOfflineOff() && !(navigator as Connection).connection?.saveData;
// The reader may have chosen otherwise in the meantime.
const kept = isWanted ? calm(5000).then(() => (isOfflineOff() ? undefined : keepSite())) : undefined;
// Whoever cannot keep the site reads on as before.
kept?.then((registration) => registration && watchBuilds(registration), () => undefined);
const home = document.querySelector<HTMLElement>('article.home');
if (canKeep && home) void import('./switch.ts').then(({ drawSwitch }) => drawSwitch(home, kept));

const unkept = [...document.querySelectorAll<HTMLAnchorElement>('a:is([href$=".pdf"], [href$=".apkg"], [href$=".tsv"])')];
if (unkept.length > 0) void import('./mark-unkept.ts').then(({ markUnkept }) => markUnkept(unkept));
