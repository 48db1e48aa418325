/** How much of the window's foot a phone's keyboard lies over: browsers move the page under it, and tell. */

import { createSubscriber } from 'svelte/reactivity';
import { on } from 'svelte/events';

/** Less than this is the browser's own bars coming and going. */
const LEAST = 120;

const moved = createSubscriber((update) => {
  const seen = visualViewport;
  if (seen === null) return;
  const stops = [on(seen, 'resize', update), on(seen, 'scroll', update)];
  return () => {
    for (const stop of stops) stop();
  };
});

/** In pixels; 0 where there is no such keyboard, and while somebody has drawn the page larger. */
export function keyboardCovers(): number {
  moved();
  const seen = visualViewport;
  if (seen === null || seen.scale > 1.05 || innerHeight - seen.height < LEAST) return 0;
  return Math.max(0, innerHeight - seen.height - seen.offsetTop);
}
