/**
 * Whether a content payload counts: docs/PROTOCOL.md §6. A pure function of its bytes, its
 * envelope's fields, and what the envelope's causal past covers: everyone comes to the same answer,
 * whatever they hold besides. A payload that fails one rule counts as empty.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { COMMON_ROOTS } from '#lib/ledger/board-roots.ts';
import type { VoidReason } from '#lib/ledger/door-reasons.ts';
import { PART_OWNED, type Part } from '#lib/ledger/envelope.ts';
import { MAX_INNER_CLOCKS } from '#lib/ledger/limits.ts';
import type { Places, Placing } from '#lib/ledger/places.ts';
import {
  parseInnerUpdate,
  type InnerId,
  type InnerStruct,
  type InnerUpdate,
} from '#lib/ledger/yjs-update.ts';

/** What the causal past of the envelope says. */
export interface ValidityView {
  /** The author's content client id. */
  readonly clientId: number;
  readonly member: MemberId;
  /** Inner clocks of this part that counted payloads of this client's chain cover; 0 if unknown. */
  readonly coveredOf: (clientId: number) => number;
  readonly memberOf: (clientId: number) => MemberId | null;
  /** Where the structs of counted payloads of this part stand, those of the causal past among them. */
  readonly places: Places;
}

export interface InnerClaim {
  readonly part: Part;
  readonly clocks: { readonly from: number; readonly count: number };
  readonly plaintext: Uint8Array;
  /** The plaintext, where it was parsed ahead. */
  readonly parsed?: ParsedPayload;
}

export type ParsedPayload = ReturnType<typeof parseInnerUpdate>;

/** A payload that counts comes back as the places of its structs, for `places.add`. */
export function judgePayload(claim: InnerClaim, view: ValidityView): Result<Placing, VoidReason> {
  const parsed = claim.parsed ?? parseInnerUpdate(claim.plaintext);
  if (!parsed.ok) return parsed;
  const update = parsed.value;
  if (!hasOwnContiguousClocks(update, claim, view)) return err('payload-clocks');
  if (!refersBackwards(update, view)) return err('payload-ahead');
  if (!deletesWhatIsThere(update, claim, view)) return err('payload-ahead');
  if (!staysInKnownRoots(update, claim.part, view)) return err('payload-unknown-root');
  if (claim.part === PART_OWNED && !touchesOwnRecordsOnly(update, view))
    return err('payload-foreign-record');
  // RULE 8
  const placing = view.places.place(update.structs);
  return placing === null ? err('payload-misplaced') : ok(placing);
}

// RULE 2: the structs are the author's own, begin where the author's counted ones of this part
// ended, have no gap, and end where the envelope says.
function hasOwnContiguousClocks(
  { clients, structs }: InnerUpdate,
  { clocks }: InnerClaim,
  { clientId, coveredOf }: ValidityView,
): boolean {
  if (clients > 1 || clocks.count > MAX_INNER_CLOCKS) return false;
  if (clocks.from !== coveredOf(clientId)) return false;
  let clock = clocks.from;
  for (const struct of structs) {
    if (struct.client !== clientId || struct.clock !== clock) return false;
    clock += struct.length;
  }
  return clock === clocks.from + clocks.count;
}

// RULE 4: a struct stands beside or inside what came before it: the author's own of a lower clock,
// or another's that the causal past covers.
function refersBackwards({ structs }: InnerUpdate, view: ValidityView): boolean {
  return structs.every((struct) =>
    referencesOf(struct).every(
      ({ client, clock }) =>
        clock < (client === view.clientId ? struct.clock : view.coveredOf(client)),
    ),
  );
}

// RULE 5: one deletes only what one can have read; a deletion ahead of its target would censor
// words that another has not written yet.
function deletesWhatIsThere(
  { deletes }: InnerUpdate,
  { clocks }: InnerClaim,
  view: ValidityView,
): boolean {
  return deletes.every(({ client, clock, length }) => {
    const end = client === view.clientId ? clocks.from + clocks.count : view.coveredOf(client);
    return clock + length <= end;
  });
}

// RULE 6 and 7: a root is the author's own in `owned`, and one that the protocol names in `common`.
function staysInKnownRoots({ structs }: InnerUpdate, part: Part, view: ValidityView): boolean {
  return structs.every(({ parent }) => {
    if (typeof parent !== 'string') return true;
    return part === PART_OWNED ? parent === view.member : COMMON_ROOTS.has(parent);
  });
}

// RULE 6: in `owned`, whatever a payload stands beside, stands in or deletes belongs to a device of
// the author's own member.
function touchesOwnRecordsOnly({ structs, deletes }: InnerUpdate, view: ValidityView): boolean {
  const isOwn = ({ client }: InnerId): boolean =>
    client === view.clientId || view.memberOf(client) === view.member;
  return deletes.every(isOwn) && structs.every((struct) => referencesOf(struct).every(isOwn));
}

function referencesOf({ origin, rightOrigin, parent }: InnerStruct): InnerId[] {
  const references: InnerId[] = [];
  if (origin !== null) references.push(origin);
  if (rightOrigin !== null) references.push(rightOrigin);
  if (parent !== null && typeof parent !== 'string') references.push(parent);
  return references;
}
