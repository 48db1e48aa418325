/*
 * What the shell shows, as data without words, and the few shapes that every screen of the board shares.
 * People arrive here already resolved: their name, their thread. Nothing here knows a time of anyone's visit.
 */

/** A person as the screens need them. `name` is null while they have written no card. */
export interface PersonView {
  readonly id: string;
  readonly name: string | null;
  readonly thread: number;
  readonly pronouns?: string | undefined;
  readonly href?: string | undefined;
  readonly me?: boolean | undefined;
  /** For now nothing falls to them: not offered where somebody is chosen. */
  readonly apart?: boolean | undefined;
}

export type Place = 'today' | 'care' | 'agreements' | 'remembering' | 'people' | 'settings';

export type PlaceHrefs = Readonly<Record<Place, string>>;

export interface BoardListing {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly current: boolean;
}

/** Why the last writing did not reach the disk. */
export type SaveTrouble = 'no-space' | 'closed';

/** Quiet lines above the page, the gravest first. */
export type Banner =
  | { readonly kind: 'taken-over' }
  | { readonly kind: 'trouble'; readonly trouble: SaveTrouble }
  | { readonly kind: 'door' }
  /** Somebody stands at the doors of these people's devices; nothing is asked of whoever reads it. */
  | { readonly kind: 'door-elsewhere'; readonly people: readonly PersonView[] }
  /** Someone is at the door, and no way leads to them. */
  | { readonly kind: 'door-path' }
  /** The collective chose other servers; this device waits for a yes. */
  | { readonly kind: 'path-question' }
  /** Others are there, and no way leads to any of them. */
  | { readonly kind: 'path' }
  /** Somebody holds a circle that one may come into. */
  | {
      readonly kind: 'circle';
      readonly purpose: 'healing' | 'opening' | 'closing';
      readonly person: PersonView;
    };

/** News of another version of the app. Hashes are 64 hex digits. */
export type VersionNews =
  | { readonly kind: 'waiting'; readonly inUse: string; readonly next: string }
  /** Somebody said yes in another window; this one still runs the version before. */
  | { readonly kind: 'used-elsewhere' }
  | { readonly kind: 'refused'; readonly path: string };
