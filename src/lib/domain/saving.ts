/**
 * The truth about saving, ready for wording: "Saved here. Two more people have it; not everyone
 * yet." It counts people whose device said so through the door, and knows no times.
 */

export interface SavingFacts {
  /** This device's disk has everything that was written on it. */
  readonly savedHere: boolean;
  /** Other members, not devices, who have announced all of it. */
  readonly others: number;
  /** Every other member has. */
  readonly everyone: boolean;
  /** Nobody else is on the board yet. */
  readonly alone: boolean;
}

export type SavingTruth =
  | { readonly kind: 'saving' }
  | { readonly kind: 'here-alone' }
  | { readonly kind: 'here-only' }
  | { readonly kind: 'here-and-some'; readonly others: number }
  | { readonly kind: 'everyone'; readonly others: number };

export function savingTruth(facts: SavingFacts): SavingTruth {
  if (!facts.savedHere) return { kind: 'saving' };
  if (facts.alone) return { kind: 'here-alone' };
  if (facts.everyone && facts.others > 0) return { kind: 'everyone', others: facts.others };
  if (facts.others > 0) return { kind: 'here-and-some', others: facts.others };
  return { kind: 'here-only' };
}
