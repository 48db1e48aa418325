/*
 * Rotas as the list shows them: who carries now and until when, who comes next. Everything follows from
 * the calendar; `now` is an argument.
 */
import type { MemberId } from '#lib/base/brands.ts';
import type { RotaRecord } from '#lib/board/rotas.ts';
import { lookAround, type Watch } from '#lib/domain/rotation/around-now.ts';
import type { Turn } from '#lib/domain/rotation/calendar.ts';
import type { PersonView } from '../shell/view-model.ts';

/** Those who carry together, over all places of a turn. */
export interface CarryingView {
  readonly people: readonly PersonView[];
  readonly learners: readonly PersonView[];
  /** A place of it has nobody. */
  readonly hasGap: boolean;
  /** In ms. */
  readonly start: number;
  readonly end: number;
}

export interface RotaView {
  readonly kind: 'rota';
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly archived: boolean;
  readonly now: CarryingView | null;
  readonly next: CarryingView | null;
}

/** A record that a newer version wrote, or a broken one: kept, named as such, never opened. */
export type RotaItem = RotaView | { readonly kind: 'unreadable'; readonly id: string };

export interface Around {
  readonly me: MemberId;
  readonly now: number;
  readonly apart?: Pick<ReadonlySet<MemberId>, 'has'> | undefined;
  readonly person: (id: MemberId) => PersonView;
}

/** `turns` go far enough for the next one; none for a rota that is archived. */
export function createRotaView(
  { id, name, archived }: Pick<RotaRecord, 'id' | 'name' | 'archived'>,
  href: string,
  turns: readonly Turn[],
  { me, now, apart, person }: Around,
): RotaView {
  const around = lookAround(turns, { me, now, end: now, apart });
  return {
    ...{ kind: 'rota', id, href, name, archived },
    now: gather(around.now, person),
    next: gather(around.next, person),
  };
}

function gather(
  watches: readonly Watch[],
  person: (id: MemberId) => PersonView,
): CarryingView | null {
  const [first] = watches;
  if (first === undefined) return null;
  const known = (ids: readonly MemberId[]): readonly PersonView[] => [...new Set(ids)].map(person);
  return {
    people: known(watches.flatMap(({ carriers }) => carriers.map(({ member }) => member))),
    learners: known(watches.flatMap(({ learners }) => learners)),
    hasGap: watches.some(({ carriers }) => carriers.length === 0),
    start: first.start,
    end: Math.min(...watches.map(({ end }) => end)),
  };
}
