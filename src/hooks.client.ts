/**
 * Before anything else runs: an invitation's secret leaves the address bar and the history. Whoever
 * looks over a shoulder, or through the browser's history later, finds nothing.
 */

import { keepFollowedLink } from '#lib/state/followed-link.ts';

if (location.pathname === '/join') {
  keepFollowedLink(location.hash);
  history.replaceState(history.state, '', '/');
}
