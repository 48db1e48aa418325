/*
 * Where somebody is on the path after a loss, and what they have written down for themselves there. It
 * is kept sealed on this device alone; nothing says what was done and what was left out.
 */

import { LOSS_ORDER, LOSS_SCRIPTS } from '#lib/content/loss-path.ts';
import type { LossStep } from '#lib/content/loss-shape.ts';
import { STATUSES, type Status } from '#lib/domain/remembrance/records.ts';

export interface LossDraft {
  /** What has happened; null: not said yet. */
  readonly kind: Status | null;
  readonly at: LossStep | 'end';
  /** Of content/circle-scripts.ts; empty: the first that fits. */
  readonly script: string;
  readonly holders: string;
  readonly when: string;
}

export const EMPTY_LOSS: LossDraft = {
  ...{ kind: null, at: 'call', script: '', holders: '', when: '' },
};

/** Where the path begins is said by what has happened; what was written down stays. */
export function beginPath(draft: LossDraft, kind: Status): LossDraft {
  if (kind === draft.kind) return draft;
  return { ...draft, kind, at: LOSS_ORDER[kind][0]!, script: '' };
}

export function stepsOf(kind: Status): readonly (LossStep | 'end')[] {
  return [...LOSS_ORDER[kind], 'end'];
}

/** The step after, or before; null: there is none. */
export function stepBeside(kind: Status, at: LossDraft['at'], by: 1 | -1): LossDraft['at'] | null {
  const steps = stepsOf(kind);
  return steps[steps.indexOf(at) + by] ?? null;
}

export function scriptOf(kind: Status, script: string): string {
  const fitting = LOSS_SCRIPTS[kind];
  return fitting.includes(script) ? script : fitting[0]!;
}

/** An older version of the app may have sealed it in another shape. */
export function isLossDraft(draft: unknown): draft is LossDraft {
  if (typeof draft !== 'object' || draft === null) return false;
  const { kind, at, script, holders, when } = draft as Record<keyof LossDraft, unknown>;
  const isKind = kind === null || STATUSES.some((status) => status === kind);
  const isStep = stepsOf('died').some((step) => step === at);
  return isKind && isStep && [script, holders, when].every((word) => typeof word === 'string');
}

export interface LossHrefs {
  readonly back: string;
  readonly home: string;
  readonly invite: string;
  readonly meals: string;
  readonly circle: string;
  readonly newMemorial: string;
}
