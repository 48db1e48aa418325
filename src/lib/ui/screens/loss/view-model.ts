/*
 * Where somebody is after a loss, and what they have written down for themselves there; after a second
 * loss, on a path of its own. It is kept sealed on this device alone; nothing says what was done and
 * what was left out.
 */

import { LOSS_ORDER, LOSS_SCRIPTS } from '#lib/content/loss-path.ts';
import type { LossStep } from '#lib/content/loss-shape.ts';
import { isPlainDate } from '#lib/domain/plain-date.ts';
import { STATUSES, type Status } from '#lib/domain/remembrance/records.ts';

export interface LossPath {
  /** Among the paths of this device. */
  readonly id: number;
  /** What has happened. */
  readonly kind: Status;
  /** The day on which it was begun. */
  readonly begun: string;
  readonly at: LossStep | 'end';
  /** Of content/circle-scripts.ts; empty: the first that fits. */
  readonly script: string;
  readonly holders: string;
  readonly when: string;
}

/** Those under way, the one begun last first. Whose they are is not asked. */
export type LossPaths = readonly LossPath[];

/** Beside those under way: each keeps its place. */
export function beginPath(
  paths: LossPaths,
  kind: Status,
  today: string,
): readonly [LossPath, ...LossPaths] {
  const id = Math.max(0, ...paths.map((path) => path.id)) + 1;
  const at = LOSS_ORDER[kind][0]!;
  return [
    { ...{ id, kind, at, begun: today }, ...{ script: '', holders: '', when: '' } },
    ...paths,
  ];
}

/** What has happened is said anew: it begins where that begins, and what was written down stays. */
export function sayAnew(path: LossPath, kind: Status): LossPath {
  if (kind === path.kind) return path;
  return { ...path, kind, at: LOSS_ORDER[kind][0]!, script: '' };
}

export function withPath(paths: LossPaths, changed: LossPath): LossPaths {
  return paths.map((path) => (path.id === changed.id ? changed : path));
}

export function withoutPath(paths: LossPaths, id: number): LossPaths {
  return paths.filter((path) => path.id !== id);
}

export function stepsOf(kind: Status): readonly (LossStep | 'end')[] {
  return [...LOSS_ORDER[kind], 'end'];
}

/** The step after, or before; null: there is none. */
export function stepBeside(kind: Status, at: LossPath['at'], by: 1 | -1): LossPath['at'] | null {
  const steps = stepsOf(kind);
  return steps[steps.indexOf(at) + by] ?? null;
}

export function scriptOf(kind: Status, script: string): string {
  const fitting = LOSS_SCRIPTS[kind];
  return fitting.includes(script) ? script : fitting[0]!;
}

/** Another version of the app may have sealed them in another shape. */
export function areLossPaths(draft: unknown): draft is LossPaths {
  return Array.isArray(draft) && draft.every(isLossPath);
}

function isLossPath(draft: unknown): boolean {
  if (typeof draft !== 'object' || draft === null) return false;
  const { id, kind, begun, at, script, holders, when } = draft as Record<keyof LossPath, unknown>;
  const isKind = STATUSES.some((status) => status === kind);
  const isStep = stepsOf('died').some((step) => step === at);
  const isDay = typeof begun === 'string' && isPlainDate(begun);
  const areWords = [script, holders, when].every((word) => typeof word === 'string');
  return Number.isSafeInteger(id) && isKind && isStep && isDay && areWords;
}

export interface LossHrefs {
  readonly back: string;
  readonly home: string;
  readonly invite: string;
  readonly meals: string;
  readonly circle: string;
  readonly newMemorial: string;
  /** When what weighs is among those of the collective. */
  readonly weighs: string;
}
