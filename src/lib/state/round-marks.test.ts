import { describe, expect, it } from 'vitest';
import { err, ok } from '#lib/base/result.ts';
import { createRoundMarks } from '#lib/state/round-marks.svelte.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

type Rows = Pick<Vault, 'readRow' | 'writeRow'>;
const seen = { round: 'ana.r', agreement: 'rest', ends: 10 };

function disk(): { rows: Map<string, Uint8Array>; vault: Rows } {
  const rows = new Map<string, Uint8Array>();
  const vault = {
    readRow: (place: string) => Promise.resolve(ok(rows.get(place) ?? null)),
    writeRow: (place: string, bytes: Uint8Array) => {
      rows.set(place, bytes);
      return Promise.resolve(ok());
    },
  } as unknown as Rows;
  return { rows, vault };
}

describe('rounds that this device has seen adopted', () => {
  it('are there again when the board is opened again, until somebody has read that they do not hold', async () => {
    const { vault } = disk();
    await createRoundMarks('place', vault).note([seen]);
    const again = createRoundMarks('place', vault);
    expect(again.all).toBe(null);
    await again.note([seen]);
    expect(again.all).toEqual([seen]);
    await again.putAway(seen.round);
    const third = createRoundMarks('place', vault);
    await third.note([]);
    expect(third.all).toEqual([]);
  });

  it('are none where the row cannot be read', async () => {
    const { rows, vault } = disk();
    rows.set('place', new TextEncoder().encode('[{"round":7}]'));
    const marks = createRoundMarks('place', vault);
    await marks.note([]);
    expect(marks.all).toEqual([]);
    const broken = { ...vault, readRow: () => Promise.resolve(err('closed')) } as unknown as Rows;
    const others = createRoundMarks('place', broken);
    await others.note([seen]);
    expect(others.all).toEqual([seen]);
  });

  it('are forgotten with an example, which has no vault', async () => {
    const marks = createRoundMarks('place', null);
    await marks.note([seen]);
    expect(marks.all).toEqual([seen]);
  });
});
