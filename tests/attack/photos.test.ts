// What a member's patched client can try with photos, said to the photos of an honest one through an
// open door: Mallory has good keys and knows every record.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { equalBytes } from '#lib/base/bytes.ts';
import type { DeviceId, MemberId } from '#lib/base/brands.ts';
import type { NamedFile } from '#lib/domain/remembrance/photo-budget.ts';
import type { DoorReason } from '#lib/ledger/door-reasons.ts';
import { randomBytes } from '#lib/platform/random.ts';
import type { PhotoDoor } from '#lib/sync/photos/photo-door.ts';
import {
  encodePhotoMessage,
  parsePhotoMessage,
  type PhotoMessage,
} from '#lib/sync/photos/photo-messages.ts';
import type * as Wanting from '#lib/sync/photos/photo-wants.ts';
import { PIECE_BYTES, sealPhoto, type SealedPhoto } from '#lib/sync/photos/sealed-photo.ts';
import {
  connect,
  createHandClock,
  createPhotoPerson,
  putPhoto,
  type HandClock,
  type PhotoPerson,
} from '../simulation/photo-doors.ts';

const MALLORY = 'Mallory' as MemberId;
let clock: HandClock;
let ana: PhotoPerson;

beforeEach(async () => {
  clock = createHandClock();
  ana = await createPhotoPerson('Ana', clock);
});

function sealed(bytes: Uint8Array): SealedPhoto & { member: MemberId } {
  const photo = sealPhoto(bytes, randomBytes);
  if (photo === 'too-large') throw new Error(photo);
  return { ...photo, member: MALLORY };
}

interface Patched {
  /** What Ana answers with: a fault that is proven, or null. */
  say(message: PhotoMessage | Uint8Array): DoorReason | null;
  /** What Ana has said. */
  heard(): PhotoMessage[];
  asks(): Extract<PhotoMessage, { type: 'ask' }>[];
  close(): void;
}

/** Mallory's end of a door to Ana. */
function mallory(who: PhotoPerson = ana, device = 'device of Mallory'): Patched {
  const heard: PhotoMessage[] = [];
  const door: PhotoDoor = who.carrier.open({
    device: device as DeviceId,
    backlog: () => 0,
    send: (bytes) => heard.push(parsePhotoMessage(bytes)!),
  });
  return {
    say: (message) =>
      door.receive(message instanceof Uint8Array ? message : encodePhotoMessage(message)),
    heard: () => heard,
    asks: () => heard.filter((one) => one.type === 'ask'),
    close: () => door.closed(),
  };
}

const have = (...files: readonly { name: string }[]): PhotoMessage => ({
  type: 'have',
  holds: true,
  names: files.map(({ name }) => name),
});
const piece = (photo: SealedPhoto, number: number): PhotoMessage => ({
  type: 'piece',
  name: photo.name,
  number,
  bytes: number === 0 ? photo.head : photo.pieces[number - 1]!,
});
const rowsOn = ({ rows }: PhotoPerson): number => rows.onDisk.size;

describe('a member who sends what nobody asked for', () => {
  it('is turned away, and leaves nothing on the disk', async () => {
    const photo = sealed(randomBytes(70_000));
    ana.photos.named([photo]);
    expect(mallory().say(piece(photo, 0))).toBe('unasked-photo');
    const door = mallory();
    door.say(have(photo));
    await clock.pass(100);
    expect(door.asks()).toEqual([{ type: 'ask', name: photo.name, number: 0 }]);
    expect(door.say(piece(photo, 1))).toBe('unasked-photo');
    expect(door.say(piece(photo, 0))).toBeNull();
    await clock.pass(100);
    expect(door.say(piece(photo, 0))).toBe('unasked-photo');
    expect(mallory().say(piece(sealed(randomBytes(10)), 0))).toBe('unasked-photo');
    await clock.pass(100);
    // The index and the head that was asked for.
    expect(rowsOn(ana)).toBe(2);
  });

  it('is asked for nothing that no record names, whatever she says to have', async () => {
    const door = mallory();
    expect(door.say(have(sealed(randomBytes(10)), sealed(randomBytes(10))))).toBeNull();
    await clock.pass(60_000);
    expect(door.heard()).toEqual([]);
  });
});

describe('a member who sends something else than the photo', () => {
  async function askedFor(photo: SealedPhoto & { member: MemberId }): Promise<Patched> {
    ana.photos.named([photo]);
    const door = mallory();
    door.say(have(photo));
    await clock.pass(100);
    return door;
  }

  it('is found out at the head, at a piece, at its length, and asked for nothing more', async () => {
    const photo = sealed(randomBytes(70_000));
    const other = sealed(randomBytes(70_000));
    const lies: Uint8Array[] = [other.pieces[0]!, photo.pieces[1]!, photo.pieces[0]!.subarray(1)];
    const first = await askedFor(photo);
    expect(first.say({ type: 'piece', name: photo.name, number: 0, bytes: other.head })).toBe(
      'false-photo',
    );
    first.close();
    for (const bytes of lies) {
      ana = await createPhotoPerson('Ana', clock);
      const door = await askedFor(photo);
      expect(door.say(piece(photo, 0))).toBeNull();
      await clock.pass(100);
      const lie = { type: 'piece', name: photo.name, number: 1, bytes } as const;
      expect(door.say(lie)).toBe('false-photo');
      door.close();
      const back = mallory();
      back.say(have(photo));
      await clock.pass(120_000);
      expect(back.asks()).toEqual([]);
      expect(rowsOn(ana)).toBe(2);
    }
  });

  it('delays nobody: what she began goes on with somebody else', async () => {
    const photo = sealed(randomBytes(70_000));
    const door = await askedFor(photo);
    door.say(piece(photo, 0));
    await clock.pass(100);
    door.say({ type: 'piece', name: photo.name, number: 1, bytes: new Uint8Array(PIECE_BYTES) });
    door.close();
    const honest = mallory(ana, 'device of Ben');
    honest.say(have(photo));
    await clock.pass(100);
    for (const number of [1, 2, 3]) {
      expect(honest.say(piece(photo, number))).toBeNull();
      await clock.pass(100);
    }
    expect(ana.photos.where(photo.name)).toBe('here');
  });
});

describe('a member who never answers', () => {
  it('is asked twice, and keeps nobody from what others have', async () => {
    const photos = await Promise.all(
      Array.from({ length: 12 }, () => putPhoto(ana, randomBytes(40_000))),
    );
    const ben = await createPhotoPerson('Ben', clock);
    const door = mallory(ben);
    ben.photos.named(photos);
    door.say(have(...photos));
    await clock.pass(1_000);
    connect(ana, ben);
    ana.photos.named(photos);
    await clock.pass(30_000);
    expect(photos.map(({ name }) => ben.photos.where(name))).toEqual(photos.map(() => 'here'));
    expect(door.asks().length).toBe(2);
  });

  it('or drop by drop, by two devices, has a small part of the places, and the rest goes on', async () => {
    const bytes = Array.from({ length: 12 }, () => randomBytes(40_000));
    const photos = await Promise.all(bytes.map((one) => putPhoto(ana, one)));
    const ben = await createPhotoPerson('Ben', clock);
    const doors = [mallory(ben), mallory(ben, 'another device of Mallory')];
    // She has what she shows: Ana's rows, given away five seconds after each ask.
    const answered = new Set<PhotoMessage>();
    const hers = await createPhotoPerson('Mallory', clock);
    connect(ana, hers);
    for (const one of [ana, hers]) one.photos.named(photos);
    await clock.pass(5_000);
    const relay = mallory(hers, 'device of nobody');
    ben.photos.named(photos);
    for (const door of doors) door.say(have(...photos));
    await clock.pass(100);
    connect(ana, ben);
    for (let at = 0; at < 3; at++) {
      await clock.pass(5_000);
      for (const door of doors)
        for (const ask of door.asks().filter((one) => !answered.has(one))) {
          answered.add(ask);
          relay.say(ask);
          await clock.pass();
          expect(door.say(relay.heard().at(-1)!)).toBeNull();
        }
    }
    await clock.pass(5_000);
    const here = photos.filter(({ name }) => ben.photos.where(name) === 'here');
    expect(here.length).toBeGreaterThanOrEqual(10);
  });

  it('is asked last when she comes back', async () => {
    const photos = [await putPhoto(ana, randomBytes(400)), await putPhoto(ana, randomBytes(400))];
    const ben = await createPhotoPerson('Ben', clock);
    const first = mallory(ben);
    first.say(have(photos[0]!));
    ben.photos.named(photos);
    await clock.pass(60_000);
    expect(first.asks()).toHaveLength(1);
    first.close();
    const back = mallory(ben);
    back.say(have(...photos));
    connect(ana, ben);
    ana.photos.named(photos);
    ben.photos.named([]);
    await clock.pass(100);
    ben.photos.named(photos);
    await clock.pass(7_000);
    expect(photos.map(({ name }) => ben.photos.where(name))).toEqual(['here', 'here']);
  });
});

describe('a member who asks', () => {
  it('for what no record names is told that it is not here, whether or not it is', async () => {
    const [named, unnamed] = [
      await putPhoto(ana, randomBytes(9)),
      await putPhoto(ana, randomBytes(9)),
    ];
    ana.photos.named([named]);
    const door = mallory();
    for (const name of [unnamed.name, sealed(randomBytes(9)).name]) {
      door.say({ type: 'ask', name, number: 0 });
      await clock.pass(100);
      expect(door.heard().at(-1)).toEqual({ type: 'lack', name });
    }
    door.say({ type: 'ask', name: named.name, number: 0 });
    await clock.pass(100);
    expect(door.heard().at(-1)).toMatchObject({ type: 'piece', number: 0 });
    expect(door.heard().filter(({ type }) => type === 'have')).toEqual([have(named)]);
    door.say({ type: 'ask', name: named.name, number: 16 });
    await clock.pass(100);
    expect(door.heard().at(-1)).toEqual({ type: 'lack', name: named.name });
    // Asking for a piece that it does not have takes nothing from her.
    expect(ana.photos.where(named.name)).toBe('here');
  });

  it('for more than she waits for is turned away', () => {
    const door = mallory();
    const asks = Array.from({ length: 20 }, () =>
      door.say({ type: 'ask', name: sealed(randomBytes(9)).name, number: 0 }),
    );
    expect(asks).toContain('too-many-asks');
    expect(asks.indexOf('too-many-asks')).toBeGreaterThan(7);
  });
});

describe('a member who says nonsense', () => {
  it('is turned away for what cannot be read', () => {
    for (const bytes of [[], [9], [0, 1, 0], [1, 2, 3], [3, ...Array<number>(33).fill(0)]])
      expect(mallory().say(Uint8Array.from(bytes))).toBe('malformed-photo');
  });

  it('is turned away when she says to have more than anybody can', () => {
    const door = mallory();
    let reason: DoorReason | null = null;
    for (let at = 0; at < 65 && reason === null; at++) {
      const names = Array.from({ length: 256 }, (_, number) => {
        const bytes = new Uint8Array(32);
        new DataView(bytes.buffer).setUint32(0, at * 256 + number);
        return Buffer.from(bytes).toString('base64url');
      });
      reason = door.say({ type: 'have', holds: true, names });
    }
    expect(reason).toBe('too-many-photos');
  });
});

describe('a member who names more than there is room for', () => {
  it('takes what is hers, and the rest is not fetched', async () => {
    const hers: NamedFile[] = Array.from({ length: 5_000 }, (_, at) => ({
      name: Buffer.from(
        Uint8Array.from({ length: 32 }, (_, i) => (i < 4 ? at >> (8 * i) : 0)),
      ).toString('base64url'),
      size: 16,
      member: MALLORY,
    }));
    const photo = await putPhoto(ana, randomBytes(400));
    ana.photos.named([...hers, photo]);
    expect(ana.photos.where(photo.name)).toBe('here');
    const places = hers.map(({ name }) => ana.photos.where(name));
    expect(places.filter((one) => one === 'over-budget')).toHaveLength(5_000 - 2_048);
    expect((await ana.photos.put(randomBytes(400))).ok).toBe(true);
  });

  it('has what is beyond it taken from others’ disks, and from nobody else’s hers', async () => {
    const ben = await createPhotoPerson('Ben', clock);
    const photo = await putPhoto(ana, randomBytes(100_000));
    connect(ana, ben);
    for (const one of [ana, ben]) one.photos.named([photo]);
    await clock.pass(2_000);
    expect(ben.photos.where(photo.name)).toBe('here');
    const flood = Array.from({ length: 64 }, (_, at) => ({
      name: `--${String(at).padStart(2, '0')}${'A'.repeat(39)}`,
      size: 524_288,
      member: ana.member,
    }));
    for (const one of [ana, ben]) one.photos.named([photo, ...flood]);
    await clock.pass(20_000);
    expect(ben.photos.where(photo.name)).toBe('over-budget');
    expect(rowsOn(ben)).toBe(1);
    expect(ana.photos.where(photo.name)).toBe('here');
  });
});

// Each of the two checks, seen to matter: with it replaced, what it stops succeeds.
describe('without the mechanism', () => {
  beforeEach(() => vi.resetModules());
  afterEach(() => {
    vi.doUnmock('#lib/sync/photos/sealed-photo.ts');
    vi.doUnmock('#lib/sync/photos/photo-wants.ts');
  });

  /** Whether Mallory's bytes end up where Ana's photo should be. */
  async function isJunkKept(): Promise<boolean> {
    const { createPhotoPerson } = await import('../simulation/photo-doors.ts');
    const ben = await createPhotoPerson('Ben', clock);
    const photo = sealed(randomBytes(20_000));
    ben.photos.named([photo]);
    const door = mallory(ben);
    door.say(have(photo));
    await clock.pass(100);
    door.say(piece(photo, 0));
    await clock.pass(100);
    const bytes = new Uint8Array(photo.pieces[0]!.length);
    door.say({ type: 'piece', name: photo.name, number: 1, bytes });
    await clock.pass(100);
    return ben.photos.where(photo.name) === 'here';
  }

  it('pieces that are not compared with the name are kept', async () => {
    expect(await isJunkKept()).toBe(false);
    vi.resetModules();
    vi.doMock('#lib/sync/photos/sealed-photo.ts', async (original) => ({
      ...(await original<object>()),
      isPiece: () => true,
    }));
    expect(await isJunkKept()).toBe(true);
  });

  /** Whether Ana's device gives away what no record names. */
  async function isUnnamedGiven(): Promise<boolean> {
    const { createPhotoPerson } = await import('../simulation/photo-doors.ts');
    const carmen = await createPhotoPerson('Carmen', clock);
    const put = await carmen.photos.put(randomBytes(400));
    if (!put.ok) throw new Error(put.error);
    carmen.photos.named([]);
    const door = mallory(carmen);
    door.say({ type: 'ask', name: put.value.name, number: 1 });
    await clock.pass(100);
    return door.heard().some(({ type }) => type === 'piece');
  }

  it('what no record names is given to whoever asks', async () => {
    expect(await isUnnamedGiven()).toBe(false);
    vi.resetModules();
    vi.doMock('#lib/sync/photos/photo-wants.ts', async (original) => {
      const { createPhotoWants } = await original<typeof Wanting>();
      return {
        createPhotoWants: (own: MemberId) => ({ ...createPhotoWants(own), isKept: () => true }),
      };
    });
    expect(await isUnnamedGiven()).toBe(true);
  });
});

it('two keys never show two pictures under one name', async () => {
  const photo = await putPhoto(ana, randomBytes(400));
  const other = await putPhoto(ana, randomBytes(400));
  const found = await ana.photos.read({ ...photo, key: other.key });
  expect(found).toEqual({ ok: false, error: 'damaged' });
  const right = await ana.photos.read(photo);
  expect(right.ok && equalBytes(right.value, new Uint8Array(400))).toBe(false);
});
