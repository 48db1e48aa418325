/** What a collective's agreements are to whoever looks for one: open rounds first, then what holds. */

import type { Agreed } from '#lib/domain/consent/agreements.ts';
import type { AgreementId, Drafted } from '#lib/domain/consent/records.ts';

/** One of them, by its draft, its rounds, or both: either may not have come yet, or not be readable. */
export interface Listed<D extends Drafted = Drafted> {
  readonly id: AgreementId;
  readonly draft: D | null;
  readonly agreed: Agreed | null;
}

export type Shelf = 'in-force' | 'written' | 'aside' | 'withdrawn';

export interface Listing<D extends Drafted = Drafted> {
  /** Whoever is asked is asked now; what holds meanwhile stands on its shelf too. */
  readonly open: readonly Listed<D>[];
  readonly shelves: Readonly<Record<Shelf, readonly Listed<D>[]>>;
}

/** In the order in which they were begun; what has no draft here comes last. */
export function listAgreements<D extends Drafted>(
  drafts: readonly D[],
  agreed: ReadonlyMap<AgreementId, Agreed>,
): Listing<D> {
  const known = new Set(drafts.map(({ id }) => id));
  const all: readonly Listed<D>[] = [
    ...drafts.map((draft) => ({ id: draft.id, draft, agreed: agreed.get(draft.id) ?? null })),
    ...[...agreed.values()]
      .filter(({ agreement }) => !known.has(agreement))
      .map((one) => ({ id: one.agreement, draft: null, agreed: one }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ];
  const on = (shelf: Shelf): readonly Listed<D>[] => all.filter((one) => shelfOf(one) === shelf);
  return {
    open: all.filter(isOpen).toSorted((a, b) => endOf(a) - endOf(b)),
    shelves: {
      ...{ 'in-force': on('in-force'), written: on('written') },
      ...{ aside: on('aside'), withdrawn: on('withdrawn') },
    },
  };
}

/** RULE: putting a draft aside takes nothing out of force and stops no round. Null: it is only being decided. */
function shelfOf(one: Listed): Shelf | null {
  if (one.agreed?.inForce) return 'in-force';
  if (one.agreed?.withdrawn) return 'withdrawn';
  if (isOpen(one)) return null;
  return one.draft?.isAside === true ? 'aside' : 'written';
}

function isOpen({ agreed }: Listed): boolean {
  return agreed !== null && agreed.underWay.length > 0;
}

function endOf({ agreed }: Listed): number {
  return Math.min(...(agreed?.underWay ?? []).map(({ round }) => round.ends));
}
