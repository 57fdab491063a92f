import { isOfflineOff } from './choice.ts';
import { canKeep, keepSite } from './keep-site.ts';
import { watchBuilds } from './watch-builds.ts';

/** The browser's own name for a reader who pays for every byte; only some have it. */
type Connection = { connection?: { saveData?: boolean } };

if (canKeep && !isOfflineOff() && !(navigator as Connection).connection?.saveData) {
  // Whoever cannot keep the site reads on as before.
  keepSite().then(watchBuilds, () => undefined);
}
const home = document.querySelector<HTMLElement>('article.home');
if (canKeep && home) void import('./switch.ts').then(({ drawSwitch }) => drawSwitch(home));
