/**
 * The steps of an invitation as people live them, on either side of the door, and every way it can
 * end: each its own kind, because each asks for something else. docs/PROTOCOL.md §10.
 */

/** A safety word as someone with the other language knows it, and as digits. */
export interface Aside {
  readonly text: string;
  readonly lang: string;
  readonly digits: string;
}

/** The newcomer's side. */
export type JoinStep =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'comparing';
      readonly words: readonly string[];
      readonly language: string;
      /** Each word again, as someone with the other language, or by digits, knows it. */
      readonly asides: readonly Aside[];
    }
  | { readonly kind: 'admitted' }
  | { readonly kind: 'welcome'; readonly collective: string; readonly thread: number }
  | { readonly kind: 'ended'; readonly reason: JoinEnd };

export type JoinEnd =
  | 'used'
  | 'late'
  | 'withdrawn'
  | 'burnt'
  | 'host-unreachable'
  | 'no-direct-path'
  | 'words-differed'
  | 'declined'
  | 'busy'
  | 'damaged'
  | 'already-member'
  | 'not-as-promised'
  | 'no-space'
  | 'too-new';

/** The member's side. The name is what the newcomer says of themself. */
export type DoorStep =
  | { readonly kind: 'checking'; readonly name: string }
  | { readonly kind: 'admitting'; readonly name: string }
  | { readonly kind: 'in'; readonly name: string }
  | {
      readonly kind: 'ended';
      readonly name: string;
      readonly reason: DoorEnd;
      readonly triesLeft?: number;
    };

/** Why nobody came in. In each of them nothing of the board was shared. */
export type DoorEnd =
  | 'words-differed'
  | 'burnt'
  | 'gone-away'
  | 'declined'
  | 'used'
  | 'late'
  | 'withdrawn'
  | 'not-allowed'
  | 'no-space';
