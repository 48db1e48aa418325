/**
 * What somebody wishes for themselves around those whom they miss: pages they muted, dates they asked
 * for, a word for afterwards. Sealed in the vault beside its board; it is never on the board, and
 * nobody else learns of it. In the example it is forgotten with all else.
 */

import { createSubscriber } from 'svelte/reactivity';
import * as v from 'valibot';
import type { Random } from '#lib/base/brands.ts';
import { decodeUtf8, encodeUtf8, toBase64Url } from '#lib/base/bytes.ts';
import { isPlainDate } from '#lib/domain/plain-date.ts';
import { STATUSES, type Status } from '#lib/domain/remembrance/records.ts';
import {
  AFTERCARE_MOMENTS,
  NO_WISHES,
  withDates,
  withMuted,
  type AftercareMoment,
  type Wishes,
} from '#lib/domain/remembrance/wishes.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

/** Each gives false if the disk did not take it: it holds until the board is closed. */
export interface RemembranceWishes {
  /** Null until the disk has answered: until then nothing is shown that somebody may not want to see. */
  readonly all: Wishes | null;
  mute(memorial: string, isMuted: boolean): Promise<boolean>;
  /** A memorial, for all its gatherings, or one gathering (`member.id`). */
  askDates(what: string, isAsked: boolean): Promise<boolean>;
  /** A week, a month, three months, a year after that day. */
  wishAftercare(since: string, status: Status, random: Random): Promise<boolean>;
  putAway(wish: string, moment: AftercareMoment): Promise<boolean>;
  /** No more of it. */
  letAftercareGo(wish: string): Promise<boolean>;
}

const MOST = 500;
const kept = new WeakMap<BoardState, RemembranceWishes>();

export function remembranceWishesOf(board: BoardState, vault: Vault | null): RemembranceWishes {
  const known = kept.get(board);
  if (known !== undefined) return known;
  const wishes = createWishes(`${board.session.entry.localId}/remembrance-wishes`, vault);
  kept.set(board, wishes);
  return wishes;
}

/** What is done before the disk has answered waits for it, so that nothing kept there is lost. */
export function createWishes(
  place: string,
  vault: Pick<Vault, 'readRow' | 'writeRow'> | null,
): RemembranceWishes {
  let all: Wishes | null = vault === null ? NO_WISHES : null;
  let tell = (): void => undefined;
  // No state of Svelte's: whoever asks first does so while deriving, and would not hear of the answer.
  const listen = createSubscriber((update) => {
    tell = update;
    return () => (tell = () => undefined);
  });
  const begun = begin();

  function set(next: Wishes): void {
    all = next;
    tell();
  }

  async function begin(): Promise<void> {
    if (vault === null) return;
    const row = await vault.readRow(place);
    set(row.ok && row.value !== null ? parseWishes(row.value) : NO_WISHES);
  }
  async function change(to: (wishes: Wishes) => Wishes): Promise<boolean> {
    await begun;
    const next = to(all ?? NO_WISHES);
    set(next);
    if (vault === null) return true;
    return (await vault.writeRow(place, encodeUtf8(JSON.stringify(next)))).ok;
  }

  return {
    get all() {
      listen();
      return all;
    },
    mute: (memorial, isMuted) => change((wishes) => withMuted(wishes, memorial, isMuted)),
    askDates: (what, isAsked) => change((wishes) => withDates(wishes, what, isAsked)),
    wishAftercare: (since, status, random) =>
      change((wishes) => ({
        ...wishes,
        aftercare: [
          ...wishes.aftercare.filter((one) => one.since !== since || one.status !== status),
          { id: toBase64Url(random(6)), since, status, read: null },
        ],
      })),
    putAway: (wish, moment) =>
      change((wishes) => ({
        ...wishes,
        aftercare: wishes.aftercare.map((one) =>
          one.id === wish ? { ...one, read: moment } : one,
        ),
      })),
    letAftercareGo: (wish) =>
      change((wishes) => ({
        ...wishes,
        aftercare: wishes.aftercare.filter(({ id }) => id !== wish),
      })),
  };
}

const names = v.fallback(v.pipe(v.array(v.string()), v.maxLength(MOST)), []);
const wishesSchema = v.object({
  muted: names,
  dates: names,
  aftercare: v.fallback(
    v.pipe(
      v.array(
        v.object({
          id: v.string(),
          since: v.pipe(v.string(), v.check(isPlainDate)),
          status: v.picklist(STATUSES),
          read: v.nullable(v.picklist(AFTERCARE_MOMENTS)),
        }),
      ),
      v.maxLength(MOST),
    ),
    [],
  ),
});

function parseWishes(bytes: Uint8Array): Wishes {
  try {
    const read: unknown = JSON.parse(decodeUtf8(bytes) ?? '');
    const checked = v.safeParse(wishesSchema, read);
    return checked.success ? checked.output : NO_WISHES;
  } catch {
    return NO_WISHES;
  }
}
