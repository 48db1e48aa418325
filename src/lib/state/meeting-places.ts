/** The places, one an invitation, where a newcomer can meet this device. */

import type { Answering } from '#lib/sync/invitation/member.ts';

export interface MeetingPlaces {
  open(id: string, secret: Uint8Array): void;
  closeAllBut(isWanted: (id: string) => boolean): void;
  close(): Promise<void>;
}

export function createMeetingPlaces(
  answer: (id: string, secret: Uint8Array) => Promise<Answering>,
): MeetingPlaces {
  const places = new Map<string, Promise<Answering>>();

  async function close(opened: Promise<Answering>): Promise<void> {
    const place = await opened.catch(() => null);
    await place?.close();
  }

  return {
    open(id, secret) {
      if (places.has(id)) return;
      const place = answer(id, secret);
      places.set(id, place);
      // A part of the app that the host no longer gives: tried again with the next change.
      place.catch((error: unknown) => {
        reportError(error);
        if (places.get(id) === place) places.delete(id);
      });
    },
    closeAllBut(isWanted) {
      for (const [id, opened] of places)
        if (!isWanted(id)) {
          places.delete(id);
          void close(opened);
        }
    },
    async close() {
      await Promise.all([...places.values()].map(close));
    },
  };
}
