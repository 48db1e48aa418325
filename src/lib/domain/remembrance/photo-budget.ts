/**
 * How much room photos may take on everybody's device, and which of those that records name have
 * room: a pure function of the named files and their sizes, so that every device finds the same.
 * docs/PROTOCOL.md §12.
 */

import type { MemberId } from '#lib/base/brands.ts';

/** A file as somebody's record names it; `size` is its sealed bytes as that record has them. */
export interface NamedFile {
  readonly name: string;
  readonly size: number;
  readonly member: MemberId;
}

/** A file of no more than this is a small one: it comes before all large ones. */
export const SMALL_FILE_BYTES = 65_536;
/** Sealed. */
export const LARGEST_FILE_BYTES = 524_288;
export const MEMBER_BYTES = 33_554_432;
export const BOARD_BYTES = 268_435_456;
/** The least that a file counts for: nobody fills a disk with a million files of nothing. */
const LEAST_BYTES = 16_384;
/** So many files fit on a board. */
export const MOST_FILES = BOARD_BYTES / LEAST_BYTES;

export type Share =
  | 'within'
  /** Its member named more than they may: nobody else's doing. */
  | 'beyond-member'
  /** All together named more than there is room for. */
  | 'beyond-board'
  /** No honest record says so. */
  | 'too-large';

export interface SharedFile<F extends NamedFile = NamedFile> {
  readonly file: F;
  readonly share: Share;
}

export interface Room {
  readonly member: number;
  readonly board: number;
}

interface Counted<F> {
  readonly file: F;
  readonly key: string;
  /** What its member's files count for, up to and with it. */
  readonly upTo: number;
}

const ROOM: Room = { member: MEMBER_BYTES, board: BOARD_BYTES };

/** What a file counts for. */
export function roomOf(size: number): number {
  return Math.max(size, LEAST_BYTES);
}

/**
 * RULE: room is shared evenly. Each member's files are counted up, small ones first; where all
 * together are more than fits, those go in that come soonest in their own member's count. So nobody
 * can take from another's even share, however much they name. What several name counts for each of
 * them, and lies on the board once.
 */
export function shareOut<F extends NamedFile>(
  files: readonly F[],
  room: Room = ROOM,
): readonly SharedFile<F>[] {
  const once = new Map(files.map((file) => [keyOf(file), { file, key: keyOf(file), upTo: 0 }]));
  const ordered = [...once.values()].sort((a, b) => rankOf(a.file) - rankOf(b.file) || byKey(a, b));
  const out: SharedFile<F>[] = [];
  const counted: Counted<F>[] = [];
  const upTo = new Map<MemberId, number>();
  for (const { file, key } of ordered) {
    const sum = (upTo.get(file.member) ?? 0) + roomOf(file.size);
    if (!isSize(file.size)) out.push({ file, share: 'too-large' });
    else if (sum > room.member) out.push({ file, share: 'beyond-member' });
    else {
      upTo.set(file.member, sum);
      counted.push({ file, key, upTo: sum });
    }
  }
  counted.sort((a, b) => rankOf(a.file) - rankOf(b.file) || a.upTo - b.upTo || byKey(a, b));
  const lying = new Set<string>();
  let total = 0;
  for (const { file } of counted) {
    const what = `${file.name}.${String(file.size)}`;
    const more = lying.has(what) ? 0 : roomOf(file.size);
    const fits = total + more <= room.board;
    if (fits) {
      total += more;
      lying.add(what);
    }
    out.push({ file, share: fits ? 'within' : 'beyond-board' });
  }
  return out;
}

/** Whether a member's further file has room beside those that are named. */
export function hasRoomFor(
  file: NamedFile,
  named: readonly NamedFile[],
  room: Room = ROOM,
): boolean {
  const shared = shareOut([...named, file], room);
  const own = shared.filter((one) => one.file.member === file.member);
  return own.every(({ share }) => share !== 'beyond-member') && isWithin(file, own);
}

function isWithin(file: NamedFile, shared: readonly SharedFile[]): boolean {
  return shared.some((one) => keyOf(one.file) === keyOf(file) && one.share === 'within');
}

export function isSmall({ size }: Pick<NamedFile, 'size'>): boolean {
  return size <= SMALL_FILE_BYTES;
}

function isSize(size: number): boolean {
  return Number.isSafeInteger(size) && size > 0 && size <= LARGEST_FILE_BYTES;
}

function rankOf(file: NamedFile): number {
  return isSmall(file) ? 0 : 1;
}

/** Names are hashes: their order favours nobody. */
function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

function keyOf({ name, size, member }: NamedFile): string {
  return `${name}.${member}.${String(size)}`;
}
