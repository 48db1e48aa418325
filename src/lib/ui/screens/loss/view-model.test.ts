import { describe, expect, it } from 'vitest';
import { STATUSES } from '#lib/domain/remembrance/records.ts';
import {
  areLossPaths,
  beginPath,
  sayAnew,
  scriptOf,
  stepBeside,
  stepsOf,
  withoutPath,
  withPath,
} from './view-model.ts';

const TODAY = '2026-11-22';

describe('the path after a loss', () => {
  it('begins with the phone after a disappearance, and with a call after a death', () => {
    expect(beginPath([], 'disappeared', TODAY)[0].at).toBe('phone');
    expect(beginPath([], 'died', TODAY)[0].at).toBe('call');
  });

  it('of a second loss is its own, and the first keeps its place', () => {
    const [first] = beginPath([], 'died', '2026-03-01');
    const left = withPath([first], { ...first, at: 'circle', holders: 'Alma, Chelo' });
    const [second, ...others] = beginPath(left, 'died', TODAY);
    expect(second).toMatchObject({ at: 'call', begun: TODAY, holders: '' });
    expect(others).toEqual([{ ...first, at: 'circle', holders: 'Alma, Chelo' }]);
    expect(withoutPath([second, ...others], second.id)).toEqual(others);
  });

  it('is never taken for one that was forgotten', () => {
    const [first] = beginPath([], 'left', TODAY);
    const [second] = beginPath([first], 'left', TODAY);
    const [third] = beginPath(withoutPath([second, first], first.id), 'left', TODAY);
    expect(third.id).not.toBe(second.id);
  });

  it('keeps what was written down when what has happened is said anew, and where one is when it is the same', () => {
    const on = {
      ...beginPath([], 'disappeared', TODAY)[0],
      at: 'circle',
      when: 'el jueves',
    } as const;
    expect(sayAnew(on, 'disappeared')).toBe(on);
    expect(sayAnew(on, 'imprisoned')).toMatchObject({ id: on.id, at: 'phone', when: 'el jueves' });
  });

  it.each(STATUSES)('goes forth to its end and back to its beginning: %s', (kind) => {
    const steps = stepsOf(kind);
    for (const [place, step] of steps.entries()) {
      expect(stepBeside(kind, step, 1)).toBe(steps[place + 1] ?? null);
      expect(stepBeside(kind, step, -1)).toBe(steps[place - 1] ?? null);
    }
    expect(steps.at(-1)).toBe('end');
  });

  it('shows no script of another kind of loss', () => {
    expect(scriptOf('died', 'suicide')).toBe('suicide');
    expect(scriptOf('disappeared', 'death')).toBe('disappeared');
  });

  it('goes on only with what it can read', () => {
    const paths = beginPath(beginPath([], 'own', TODAY), 'imprisoned', TODAY);
    expect(areLossPaths(paths)).toBe(true);
    expect(areLossPaths([])).toBe(true);
    for (const wrong of [
      { at: 'elsewhere' },
      { when: 3 },
      { kind: null },
      { id: '1' },
      { begun: '' },
    ])
      expect(areLossPaths([{ ...paths[0], ...wrong }])).toBe(false);
    expect(areLossPaths(paths[0])).toBe(false);
    expect(areLossPaths('died')).toBe(false);
  });
});
