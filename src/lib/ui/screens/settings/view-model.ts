/*
 * Settings as the screens need them: closed unions, no words, no times. The route maps what the layers below report
 * onto these; what the door turned away is told by kind, never as a list of people who did something.
 */

export type Scheme = 'system' | 'light' | 'dark';

/** Minutes untouched before locking; 0 is never. */
export const LOCK_CHOICES = [5, 15, 30, 60, 0] as const;
export type LockMinutes = (typeof LOCK_CHOICES)[number];

export interface SettingsHrefs {
  readonly settings: string;
  readonly passphrase: string;
  readonly device: string;
  readonly connection: string;
  readonly install: string;
  readonly doorLog: string;
  readonly boards: string;
  readonly charter: string;
  readonly protection: string;
  readonly erase: string;
}

export type PassphraseState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'changing' }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly why: 'wrong' | 'no-space' };

/** What navigator.storage.persist answered. refused: it was asked just now and said no. */
export type Keeping = 'kept' | 'not-kept' | 'refused' | 'unknown' | 'asking';

export interface Connection {
  readonly host: 'reachable' | 'trying' | 'unreachable' | 'offline';
  /** The host's own name, as the address bar would show it. */
  readonly hostName: string | null;
  /** Doors open right now. */
  readonly doors: number;
}

/** Why something stayed outside; the fine reasons of the gate fold into these. */
export type DoorReason =
  | 'stranger'
  | 'proof'
  | 'path'
  | 'unfinished'
  | 'version'
  | 'malformed'
  | 'signature'
  | 'foreign'
  | 'chain'
  | 'void'
  | 'size'
  | 'kind'
  | 'photo'
  | 'fork';

export interface DoorEntry {
  readonly id: string;
  readonly reason: DoorReason;
  /** Whose door it came through, where that is known; the way it came is not always who made it. */
  readonly name: string | null;
  readonly times: number;
}

export interface BoardHere {
  readonly id: string;
  readonly title: string;
  readonly openHref: string;
  readonly leaveHref: string;
  readonly current: boolean;
}

/** gone is only ever set after looking again. */
export type Erasing = 'asking' | 'erasing' | 'gone' | 'still-there';

/** Whether the app opens without a network. lan: its host serves one building's network only. */
export type OfflineStanding = 'starting' | 'lan' | 'none' | 'keeping' | 'kept' | 'not-kept';

/** How the app could be put among this device's own: by a button here, or by hand in the browser. */
export type Installing = 'installed' | 'offered' | 'by-hand';

/** By which name and icon the device shows the app. */
export type Face = 'cobijo' | 'notebook';
