import { describe, expect, it } from 'vitest';
import { STATUSES } from '#lib/domain/remembrance/records.ts';
import { beginPath, EMPTY_LOSS, isLossDraft, scriptOf, stepBeside, stepsOf } from './view-model.ts';

describe('the path after a loss', () => {
  it('begins with the phone after a disappearance, and with a call after a death', () => {
    expect(beginPath(EMPTY_LOSS, 'disappeared').at).toBe('phone');
    expect(beginPath(EMPTY_LOSS, 'died').at).toBe('call');
  });

  it('keeps what was written down when what has happened is said anew, and where one is when it is the same', () => {
    const on = {
      ...beginPath(EMPTY_LOSS, 'disappeared'),
      at: 'circle',
      when: 'el jueves',
    } as const;
    expect(beginPath(on, 'disappeared')).toBe(on);
    expect(beginPath(on, 'imprisoned')).toMatchObject({ at: 'phone', when: 'el jueves' });
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
    expect(isLossDraft(beginPath(EMPTY_LOSS, 'own'))).toBe(true);
    expect(isLossDraft(EMPTY_LOSS)).toBe(true);
    expect(isLossDraft({ kind: 'died', at: 'elsewhere' })).toBe(false);
    expect(isLossDraft({ ...EMPTY_LOSS, when: 3 })).toBe(false);
    expect(isLossDraft('died')).toBe(false);
  });
});
