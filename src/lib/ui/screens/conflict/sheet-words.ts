/* What a sheet says of saving, of steps, of what gives weight and where. */

import type { ConflictSheet, Side, Weight } from '#lib/domain/conflict/sheet.ts';
import { SIDES, weightsOn } from '#lib/domain/conflict/sheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { sayList } from '../shell/words.ts';
import type { SheetTruth } from './view-model.ts';

export function sayTruth(truth: SheetTruth): string {
  switch (truth) {
    case 'new':
      return m.sheet_own_nothing();
    case 'kept':
      return m.sheet_own_kept();
    case 'keeping':
      return m.saving_now();
    case 'not-kept':
      return m.sheet_own_not_kept();
    case 'unkept':
      return m.example_draft();
  }
}

const weights = {
  years: m.sheet_own_weight_years,
  money: m.sheet_own_weight_money,
  papers: m.sheet_own_weight_papers,
  roof: m.sheet_own_weight_roof,
  language: m.sheet_own_weight_language,
  body: m.sheet_own_weight_body,
  ties: m.sheet_own_weight_ties,
  keys: m.sheet_own_weight_keys,
  time: m.sheet_own_weight_time,
  belief: m.sheet_own_weight_belief,
} satisfies Record<Weight, () => string>;

export function sayWeight(weight: Weight): string {
  return weights[weight]();
}

const sides = {
  me: m.sheet_own_side_me,
  even: m.sheet_own_side_even,
  across: m.sheet_own_side_across,
  unsure: m.sheet_own_side_unsure,
} satisfies Record<Side, () => string>;

export function saySide(side: Side): string {
  return sides[side]();
}

const onSide = {
  me: m.sheet_own_power_me,
  even: m.sheet_own_power_even,
  across: m.sheet_own_power_across,
  unsure: m.sheet_own_power_unsure,
} satisfies Record<Side, (inputs: { list: string }) => string>;

/** A line for each side on which something was marked. */
export function sayMap(sheet: ConflictSheet): readonly string[] {
  return SIDES.flatMap((side) => {
    const all = weightsOn(sheet, side).map(sayWeight);
    return all.length === 0 ? [] : [onSide[side]({ list: sayList(all.map(within)) })];
  });
}

/** Within a sentence a label does not begin anew. */
function within(label: string): string {
  return label.charAt(0).toLocaleLowerCase() + label.slice(1);
}
