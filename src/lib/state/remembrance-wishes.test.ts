import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '#lib/base/bytes.ts';
import { ok } from '#lib/base/result.ts';
import { NO_WISHES } from '#lib/domain/remembrance/wishes.ts';
import { createWishes } from '#lib/state/remembrance-wishes.svelte.ts';

/** A disk of one row, which answers when it is let. */
function createDisk(content: Uint8Array | null = null) {
  let row = content;
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  return {
    answer,
    text: () => (row === null ? null : new TextDecoder().decode(row)),
    vault: {
      readRow: async () => {
        await answered;
        return ok(row);
      },
      writeRow: (_: string, bytes: Uint8Array) => {
        row = bytes;
        return Promise.resolve(ok());
      },
    },
  };
}

const random = (length: number): Uint8Array => new Uint8Array(length).fill(7);

describe('what somebody wishes for themselves', () => {
  it('is read again as it was kept, and not shown before', async () => {
    const disk = createDisk();
    const wishes = createWishes('board/wishes', disk.vault);
    expect(wishes.all).toBeNull();
    disk.answer();
    expect(await wishes.mute('m', true)).toBe(true);
    await wishes.askDates('m', true);
    await wishes.wishAftercare('2026-11-22', 'imprisoned', random);
    const again = createWishes('board/wishes', disk.vault);
    await again.askDates('m', false);
    expect(again.all).toEqual({ ...wishes.all, dates: [] });
    expect(again.all?.aftercare).toMatchObject([{ since: '2026-11-22', status: 'imprisoned' }]);
  });

  it('is not lost when something is wished before the disk has answered', async () => {
    const disk = createDisk(encodeUtf8(JSON.stringify({ ...NO_WISHES, muted: ['m'] })));
    const wishes = createWishes('board/wishes', disk.vault);
    const asked = wishes.askDates('n', true);
    disk.answer();
    await asked;
    expect(wishes.all).toMatchObject({ muted: ['m'], dates: ['n'] });
  });

  it('is put away once, and let go for good', async () => {
    const disk = createDisk();
    disk.answer();
    const wishes = createWishes('board/wishes', disk.vault);
    await wishes.wishAftercare('2026-11-22', 'died', random);
    const id = wishes.all!.aftercare[0]!.id;
    await wishes.putAway(id, 'week');
    expect(wishes.all?.aftercare).toMatchObject([{ id, read: 'week' }]);
    await wishes.letAftercareGo(id);
    expect(wishes.all?.aftercare).toEqual([]);
    expect(disk.text()).not.toContain('died');
  });

  it.each(['', 'null', '[]', '{"muted":[1],"dates":["d"],"aftercare":[{"id":"x"}]}'])(
    'of what cannot be read keeps what can: %s',
    async (text) => {
      const disk = createDisk(encodeUtf8(text));
      disk.answer();
      const wishes = createWishes('board/wishes', disk.vault);
      await wishes.mute('m', true);
      expect(wishes.all).toMatchObject({ muted: ['m'], aftercare: [] });
    },
  );

  it('says so when the disk does not take it', async () => {
    const vault = {
      readRow: () => Promise.resolve(ok(null)),
      writeRow: () => Promise.resolve({ ok: false as const, error: 'no-space' as const }),
    };
    const wishes = createWishes('board/wishes', vault);
    expect(await wishes.mute('m', true)).toBe(false);
    expect(wishes.all?.muted).toEqual(['m']);
  });

  it('in the example is kept nowhere', async () => {
    const wishes = createWishes('board/wishes', null);
    expect(wishes.all).toEqual(NO_WISHES);
    expect(await wishes.mute('m', true)).toBe(true);
  });
});
