/**
 * What a memorial is kept in. Every record but the story lies below its author's own root, so that
 * nobody alters what another said; what the page shows is worked out of them (lines.ts, tenders.ts,
 * memories.ts). Moments are milliseconds since 1970 as the author's device had them.
 *
 * There is one name, the one they lived by, and no field for any other; none for how, or by whom.
 */

import type { MemberId } from '#lib/base/brands.ts';

/** `member.id`: whoever began it, and the record's id below their root. Nobody else can begin it again. */
export type MemorialId = string;
/** `member.id` of somebody's record. */
export type RecordRef = string;

/** How it is with them, as the group says it; it can change back. `own`: in the group's own words. */
export const STATUSES = ['died', 'disappeared', 'imprisoned', 'left', 'own'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * The shared lines, each changed by proposal (lines.ts). `way` is how the group says it; `dates` are
 * words, only if wished; `unspoken` is what should not be published; `cause` is folded away;
 * `note` is read before the page opens; `portrait` names a photo record.
 */
// prettier-ignore
export const LINE_FIELDS = [
  'name', 'pronouns', 'status', 'way', 'dates', 'portrait', 'said', 'note', 'unspoken', 'cause',
] as const;
export type LineField = (typeof LINE_FIELDS)[number];

interface Told {
  readonly id: string;
  readonly member: MemberId;
  readonly made: number;
}
interface About extends Told {
  readonly memorial: MemorialId;
}

export type Beginning = Told;

/** A tender would close the page; closed when every tender who is there says so (memorial.ts). */
export type Closing = About;

/** A line's words as somebody proposes them, over those that they saw there. */
export interface Proposal extends About {
  readonly field: LineField;
  readonly words: string;
  /** The proposal whose words stood there; null: none did. */
  readonly over: RecordRef | null;
  readonly isWithdrawn: boolean;
}

/** What a tender says to a proposal. */
export interface Voice extends About {
  readonly proposal: RecordRef;
  readonly says: 'yes' | 'wait';
  readonly words: string;
}

/** Somebody cares for the page, from `made` to `ended`. */
export interface Tending extends About {
  readonly ended: number | null;
}
/** A tender asks somebody to care for the page too. */
export interface HandingOn extends About {
  readonly to: MemberId;
}

/** One person's memory. */
export interface Memory extends About {
  readonly words: string;
  readonly song: string;
  readonly food: string;
  /** Whose memory it is, when somebody outside the board told it; empty: the author's own. */
  readonly toldBy: string;
  /** Whoever told it said yes to its being written here. */
  readonly withTheirYes: boolean;
  readonly changed: number | null;
}
/** A tender takes down what somebody outside the board told, since they asked. */
export interface TakingDown extends About {
  readonly memory: RecordRef;
}

export interface Candle extends About {
  /** The last day, `YYYY-MM-DD`; null: until it is put out. */
  readonly until: string | null;
}

/** What somebody carries on. */
export interface CarryingOn extends About {
  readonly words: string;
}

export const OCCASIONS = ['birthday', 'anniversary', 'celebration', 'other'] as const;
export type Occasion = (typeof OCCASIONS)[number];
/** Its author is the host. */
export interface Gathering extends About {
  readonly occasion: Occasion;
  readonly words: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly isYearly: boolean;
}

/** A sealed file that lies beside the ledger (sync/photos/): its name is the hash of what lies there. */
export interface SealedFile {
  /** 43 letters of base64url: sha-256 of the sealed bytes. */
  readonly name: string;
  /** 43 letters of base64url: the key that opens it, its own. */
  readonly key: string;
  /** Bytes, sealed. */
  readonly size: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Photo extends About {
  /** The id of a memory of the same author; null: it may be a portrait. */
  readonly memory: string | null;
  /** What is to be seen, for whoever cannot see it. */
  readonly alt: string;
  /** For the page. */
  readonly small: SealedFile;
  /** For looking at. */
  readonly large: SealedFile;
  /** A thumbhash in base64url, some 25 bytes: what stands there until the photo does. */
  readonly hint: string;
  /** Its place among the photos of its memory. */
  readonly order: number;
}

/** Somebody is not there for turns, roles and pickers from a day on; the newest word of all counts. */
export interface Apart extends Told {
  readonly who: MemberId;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  /** False: they are there again. */
  readonly isApart: boolean;
}

/** All of them that can be read, of every memorial. */
export interface Remembrance {
  readonly beginnings: readonly Beginning[];
  readonly proposals: readonly Proposal[];
  readonly voices: readonly Voice[];
  readonly tendings: readonly Tending[];
  readonly handings: readonly HandingOn[];
  readonly closings: readonly Closing[];
  readonly memories: readonly Memory[];
  readonly takedowns: readonly TakingDown[];
  readonly candles: readonly Candle[];
  readonly carries: readonly CarryingOn[];
  readonly gatherings: readonly Gathering[];
  readonly photos: readonly Photo[];
}

/** How a record is named from elsewhere. */
export function refOf({
  member,
  id,
}: {
  readonly member: MemberId;
  readonly id: string;
}): RecordRef {
  return `${member}.${id}`;
}

/** In the order in which they were written; alike on every device. */
export function byMade(
  a: { readonly made: number; readonly member: MemberId; readonly id: string },
  b: { readonly made: number; readonly member: MemberId; readonly id: string },
): number {
  return a.made - b.made || (refOf(a) < refOf(b) ? -1 : 1);
}
