import { describe, expect, it } from 'vitest';
import { createStretches } from '#lib/ledger/stretches.ts';

describe('signed stretches', () => {
  function made() {
    const stretches = createStretches();
    // Two, three, and one envelope; the last of each is signed.
    [false, true, false, false, true, true].forEach((isSigned, at) =>
      stretches.add(10 * (at + 1), isSigned),
    );
    return stretches;
  }

  it('begin after a signature, and tell the lamport there', () => {
    expect(made().between(0, 6)).toEqual([
      { clock: 0, count: 2, lamport: 10 },
      { clock: 2, count: 3, lamport: 30 },
      { clock: 5, count: 1, lamport: 60 },
    ]);
  });

  it('are cut off where somebody asks for less', () => {
    expect(made().between(1, 4)).toEqual([
      { clock: 1, count: 1, lamport: 10 },
      { clock: 2, count: 2, lamport: 30 },
    ]);
    expect(made().between(3, 3)).toEqual([]);
    expect(made().between(6, 6)).toEqual([]);
  });

  it('go on where they were recalled', () => {
    const recalled = createStretches(made().begins(), 6);
    expect(recalled.between(0, 6)).toEqual(made().between(0, 6));
    recalled.add(70, false);
    expect(recalled.between(5, 7)).toEqual([
      { clock: 5, count: 1, lamport: 60 },
      { clock: 6, count: 1, lamport: 70 },
    ]);
  });
});
