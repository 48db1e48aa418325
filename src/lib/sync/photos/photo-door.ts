/** One open door as photos see it: what travels through it is photos' business, and bounded. */

import type { DeviceId } from '#lib/base/brands.ts';
import type { DoorReason } from '#lib/ledger/door-reasons.ts';

/** What the door offers. */
export interface PhotoDoorway {
  readonly device: DeviceId;
  /** To the other's photos. */
  send(message: Uint8Array): void;
  /** Bytes that wait to leave through this door, of whatever kind. */
  backlog(): number;
}

/** What photos do with it. */
export interface PhotoDoor {
  /** A reason is a fault of the other's that can be proven. */
  receive(message: Uint8Array): DoorReason | null;
  closed(): void;
}

export interface PhotoCarrier {
  open(doorway: PhotoDoorway): PhotoDoor;
}
