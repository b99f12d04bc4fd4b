/** Runs before anything is painted: a theme chosen on the page before is the theme of this one. */
import { takeCarried } from '../../storage/carry.ts';

const url = new URL(location.href);
if (takeCarried(url)) history.replaceState(history.state, '', url);
