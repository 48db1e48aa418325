/** The charter as its pages show it: from the ledger's names and bytes to people and sentences. */

import type { MemberId } from '#lib/base/brands.ts';
import { toHex } from '#lib/base/bytes.ts';
import { memberIdFromBytes } from '#lib/crypto/derive.ts';
import type { EndorsedCharter } from '#lib/ledger/charters.ts';
import type { Charter } from '#lib/ledger/operations.ts';
import type { CharterKeeper } from '#lib/state/charter-keeper.svelte.ts';
import {
  createProposalView,
  createTermsView,
  type CharterView,
  type EndorsedView,
  type TermsView,
} from '#lib/ui/screens/charter/view-model.ts';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';

export type People = ReadonlyMap<MemberId, PersonView>;

export function charterTerms(charter: Charter, people: People): TermsView {
  const admitters = charter.admitters.map(memberIdFromBytes);
  return createTermsView({ ...charter, admitters }, [...people.values()]);
}

export function charterView({ history }: CharterKeeper, people: People): CharterView | null {
  const { agreed, proposals, setAside } = history;
  const held = agreed.at(-1);
  if (held === undefined) return null;
  const inForce = endorsedView(held, people);
  return {
    inForce,
    proposals: proposals.map((one) => {
      const view = endorsedView(one, people);
      return { ...view, ...createProposalView(view, inForce.terms) };
    }),
    setAside: setAside.map((one) => ({
      ...endorsedView(one, people),
      wasCompleted: one.wasCompleted,
    })),
    before: agreed
      .slice(0, -1)
      .toReversed()
      .map((one) => endorsedView(one, people)),
  };
}

function endorsedView({ name, charter, endorsers }: EndorsedCharter, people: People): EndorsedView {
  const views = endorsers.flatMap((id) => people.get(id) ?? []);
  return {
    id: toHex(name),
    terms: charterTerms(charter, people),
    endorsers: views.toSorted((a, b) => Number(b.me === true) - Number(a.me === true)),
  };
}
