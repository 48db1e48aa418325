/** Trying a server from a form: only the one that is written there, and only when asked. */

import { surroundings } from '#lib/state/surroundings.ts';
import { tryRelay, tryStun } from '#lib/sync/door/try-server.ts';
import type { Tries } from '#lib/ui/screens/path/view-model.ts';

export const serverTries: Tries = {
  stun: (urls) => tryStun(urls, surroundings),
  turn: (relay) => tryRelay(relay, surroundings),
};
