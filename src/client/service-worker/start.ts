import { element } from '../element.ts';
import { calm } from './wait-for-idle.ts';
import { canKeep, isOfflineOff, keepSite } from './save-site.ts';
import { offlineLabels } from './labels.ts';
import { watchBuilds } from './watch-builds.ts';

/** The browser's own name for a reader who pays for every byte; only some have it. */
type Connection = { connection?: { saveData?: boolean } };

const isWanted = canKeep && !isOfflineOff() && !(navigator as Connection).connection?.saveData;
// The reader may have chosen otherwise in the meantime.
const kept = isWanted
  ? calm(5000).then(() => (isOfflineOff() ? undefined : keepSite()))
  : undefined;
// Whoever cannot keep the site reads on as before.
kept?.then((registration) => registration && watchBuilds(registration), () => undefined);
const home = document.querySelector<HTMLElement>('article.home');
if (canKeep && home) void import('./switch.ts').then(({ drawSwitch }) => drawSwitch(home, kept));

/** Links to files that no device keeps: they say so whenever there is no network to bring them. */
const unkept = [
  ...document.querySelectorAll<HTMLAnchorElement>(
    'a:is([href$=".pdf"], [href$=".apkg"], [href$=".tsv"])',
  ),
];
// Within the links, so that whoever goes from link to link hears it too.
const notes = unkept.map((link) => [link, element('small', {}, offlineLabels.unkept)] as const);
for (const change of ['online', 'offline']) addEventListener(change, tellUnkept);
tellUnkept();

function tellUnkept(): void {
  for (const [link, note] of notes) {
    if (navigator.onLine) note.remove();
    else link.append(note);
  }
}
