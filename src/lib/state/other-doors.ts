/**
 * The other doors of the collective: at which of them somebody stands now, and whether anybody is
 * free to open, as their own devices tell. Who stands there is not told.
 */

import { createSubscriber } from 'svelte/reactivity';
import type { MemberId } from '#lib/base/brands.ts';
import { clientsWithDoor } from '#lib/state/presence.ts';
import type { BoardSession } from '#lib/sync/session/board-session.ts';

type Told = Pick<BoardSession, 'awareness' | 'member' | 'on' | 'peers' | 'roster'>;

export interface OtherDoors {
  /** With somebody at the door; only those who may open one. */
  readonly members: readonly MemberId[];
  /** Another who may open is here, and nobody is at their door. */
  isAnyFree(): boolean;
}

export function createOtherDoors(session: Told): OtherDoors {
  const { awareness } = session;
  const changed = createSubscriber((update) => {
    const stop = session.on(update);
    awareness.on('change', update);
    return () => {
      stop();
      awareness.off('change', update);
    };
  });

  function occupied(): readonly MemberId[] {
    const { clients, mayAdmit } = session.roster();
    const owners = clientsWithDoor(awareness).map((client) => clients.get(client)?.member);
    return [...new Set(owners)].filter((one) => one !== undefined).filter(mayAdmit);
  }

  return {
    get members() {
      changed();
      return occupied();
    },
    isAnyFree() {
      const busy = new Set(occupied());
      return session
        .peers()
        .some(
          ({ member }) =>
            member !== null &&
            member !== session.member &&
            !busy.has(member) &&
            session.roster().mayAdmit(member),
        );
    },
  };
}
