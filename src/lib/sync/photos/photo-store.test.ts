import { beforeEach, describe, expect, it } from 'vitest';
import { randomBytes } from '#lib/platform/random.ts';
import { PIECE_BYTES } from '#lib/sync/photos/sealed-photo.ts';
import {
  connect,
  recordsName,
  rowsLeft,
  said,
  shows,
  createHandClock,
  createPhotoPerson,
  putPhoto,
  type HandClock,
  type PhotoPerson,
} from '../../../../tests/simulation/photo-doors.ts';
import { createKeptRows } from '../../../../tests/simulation/kept-rows.ts';

let clock: HandClock;
let ana: PhotoPerson;
let ben: PhotoPerson;

beforeEach(async () => {
  clock = createHandClock();
  ana = await createPhotoPerson('Ana', clock);
  ben = await createPhotoPerson('Ben', clock);
});

const small = randomBytes(20_000);
const large = randomBytes(5 * PIECE_BYTES + 77);

describe('a photo that was put', () => {
  it('is read as it was, by its key and no other, and after opening anew', async () => {
    const photo = await putPhoto(ana, large);
    expect(await shows(ana, photo, large)).toBe(true);
    const other = await putPhoto(ana, small);
    expect(await ana.photos.read({ ...photo, key: other.key })).toEqual({
      ok: false,
      error: 'damaged',
    });
    expect(await ana.photos.read({ ...photo, size: 17 })).toEqual({ ok: false, error: 'damaged' });
    const later = await ana.again();
    expect(later.photos.where(photo.name)).toBe('here');
    expect(await shows(later, photo, large)).toBe(true);
    expect(await ana.photos.read(photo)).toEqual({ ok: false, error: 'closed' });
    expect(await ana.photos.put(small)).toEqual({ ok: false, error: 'closed' });
  });

  it('is on the disk whole or not at all', async () => {
    ana.rows.isFull = true;
    expect(await ana.photos.put(large)).toEqual({ ok: false, error: 'no-space' });
    expect(rowsLeft(ana)).toBe(0);
    expect(await ana.photos.put(new Uint8Array(524_273))).toEqual({
      ok: false,
      error: 'too-large',
    });
    ana.rows.isFull = false;
    await putPhoto(ana, large);
    expect(ana.rows.writes).toBe(2);
  });

  it('is refused when its member has no room left', async () => {
    const full = Array.from({ length: 64 }, (_, at) => ({
      name: `${String(at).padStart(2, '0')}${'A'.repeat(41)}`,
      size: 524_288,
      member: ana.member,
    }));
    recordsName(full, ana);
    expect(await ana.photos.put(small)).toEqual({ ok: false, error: 'over-budget' });
    recordsName(full.slice(1), ana);
    const photos = Array.from({ length: 26 }, () => ana.photos.put(small));
    expect((await Promise.all(photos)).every(({ ok }) => ok)).toBe(true);
    expect(await ana.photos.put(small)).toEqual({ ok: false, error: 'over-budget' });
  });

  it('shows neither its bytes nor its key on the disk', async () => {
    const words = new TextEncoder().encode('a picture of the sea '.repeat(400));
    const photo = await putPhoto(ana, words);
    const found = [...ana.rows.onDisk].map(
      ([tag, bytes]) => tag + Buffer.from(bytes).toString('latin1'),
    );
    const secrets = [
      'picture of the sea',
      photo.key,
      Buffer.from(photo.key, 'base64url').toString('latin1'),
      photo.name,
      Buffer.from(photo.name, 'base64url').toString('latin1'),
      'photo',
    ];
    for (const secret of secrets) expect(found.filter((row) => row.includes(secret))).toEqual([]);
    expect(found).toHaveLength(3);
  });
});

describe('a photo that a record names', () => {
  it('comes to whoever has a door open to somebody who has it, small ones first', async () => {
    const [big, little] = [await putPhoto(ana, large), await putPhoto(ana, small)];
    const wire = connect(ana, ben);
    recordsName([big, little], ana, ben);
    expect(ben.photos.where(big.name)).toBe('elsewhere');
    await clock.pass(5_000);
    expect(await shows(ben, big, large)).toBe(true);
    expect(await shows(ben, little, small)).toBe(true);
    const pieces = said(wire, ana).filter(({ type }) => type === 'piece');
    expect(pieces[0]).toMatchObject({ name: little.name, number: 0 });
    expect(ana.photos.holders(big.name)).toEqual([ben.member]);
    expect(ben.photos.holders(big.name)).toEqual([ana.member]);
    wire.close();
    expect(ana.photos.holders(big.name)).toEqual([]);
    expect([...ana.log, ...ben.log]).toEqual([]);
  });

  it('tells whoever listens, as it goes from elsewhere to here', async () => {
    const photo = await putPhoto(ana, small);
    const heard: string[] = [];
    ben.photos.on((one) => heard.push(`${String(one === photo.name)} ${ben.photos.where(one)}`));
    connect(ana, ben);
    recordsName([photo], ana, ben);
    await clock.pass(1_000);
    expect(new Set(heard)).toEqual(new Set(['true coming', 'true here']));
    expect(heard.at(-1)).toBe('true here');
  });

  it('is not known, asked for, told of or sent before a record names it', async () => {
    const photo = await putPhoto(ana, small);
    const wire = connect(ana, ben);
    recordsName([photo], ben);
    await clock.pass(60_000);
    expect(wire.crossed).toEqual([]);
    recordsName([photo], ana);
    await clock.pass(5_000);
    expect(ben.photos.where(photo.name)).toBe('here');
  });

  it('goes on where it stopped, with another person and after another opening', async () => {
    const photo = await putPhoto(ana, large);
    const carmen = await createPhotoPerson('Carmen', clock);
    recordsName([photo], ana, carmen);
    connect(ana, carmen);
    await clock.pass(5_000);
    const wire = connect(ana, ben);
    let pieces = 0;
    wire.isLost = (by) => by === ana.member && ++pieces > 4;
    recordsName([photo], ben);
    await clock.pass(5_000);
    wire.close();
    const later = await ben.again();
    recordsName([photo], later);
    const onward = connect(carmen, later);
    await clock.pass(5_000);
    expect(await shows(later, photo, large)).toBe(true);
    const asked = said(onward, later).flatMap((one) => (one.type === 'ask' ? [one.number] : []));
    // Head and two pieces had come.
    expect(asked).toEqual([3, 4, 5, 6]);
  });

  it('waits behind nothing but an empty door, one piece at a time', async () => {
    const photo = await putPhoto(ana, large);
    const wire = connect(ana, ben);
    wire.backlog = 5_000;
    recordsName([photo], ana, ben);
    await clock.pass(60_000);
    expect(wire.crossed).toEqual([]);
    wire.backlog = 0;
    await clock.pass(100);
    wire.backlog = 5_000;
    const before = said(wire, ana).length;
    await clock.pass(5_000);
    expect(said(wire, ana).length).toBeLessThanOrEqual(before + 1);
    wire.backlog = 0;
    await clock.pass(5_000);
    expect(ben.photos.where(photo.name)).toBe('here');
  });

  it('comes under Save-Data on a tap alone, and that tap is told to nobody else', async () => {
    let isSparing = true;
    const careful = await createPhotoPerson('Ben', clock, { sparesData: () => isSparing });
    const [one, other] = [await putPhoto(ana, small), await putPhoto(ana, large)];
    connect(ana, careful);
    recordsName([one, other], ana, careful);
    await clock.pass(5_000);
    expect([one, other].map((photo) => careful.photos.where(photo.name))).toEqual([
      'held-back',
      'held-back',
    ]);
    careful.photos.fetch(other.name);
    await clock.pass(5_000);
    expect([one, other].map((photo) => careful.photos.where(photo.name))).toEqual([
      'held-back',
      'here',
    ]);
    const carmen = await createPhotoPerson('Carmen', clock);
    recordsName([one, other], carmen);
    const wire = connect(careful, carmen);
    await clock.pass(5_000);
    expect(wire.crossed).toEqual([]);
    isSparing = false;
    recordsName([one, other], careful);
    await clock.pass(5_000);
    expect(carmen.photos.where(other.name)).toBe('here');
  });

  it('waits while the disk is full, and comes when it is not', async () => {
    const photo = await putPhoto(ana, large);
    ben.rows.isFull = true;
    connect(ana, ben);
    recordsName([photo], ana, ben);
    await clock.pass(5_000);
    expect(ben.photos.where(photo.name)).not.toBe('here');
    ben.rows.isFull = false;
    await clock.pass(60_000);
    expect(await shows(ben, photo, large)).toBe(true);
  });

  it('is whole after a crash at any moment, or goes on', async () => {
    const photo = await putPhoto(ana, large);
    for (let diesAt = 1; diesAt <= 8; diesAt++) {
      const rows = createKeptRows();
      rows.diesAt = diesAt;
      const first = await createPhotoPerson('Ben', clock, {}, rows);
      const wire = connect(ana, first);
      recordsName([photo], ana, first);
      await clock.pass(5_000);
      wire.close();
      rows.diesAt = Number.POSITIVE_INFINITY;
      const later = await first.again();
      recordsName([photo], later);
      connect(ana, later);
      await clock.pass(5_000);
      expect(await shows(later, photo, large)).toBe(true);
    }
  });

  it('is fetched again when some of it is missing here', async () => {
    const photo = await putPhoto(ana, large);
    const wire = connect(ana, ben);
    recordsName([photo], ana, ben);
    await clock.pass(5_000);
    const tags = [...ben.rows.onDisk.keys()];
    ben.rows.onDisk.delete(tags[4]!);
    expect(await ben.photos.read(photo)).toEqual({ ok: false, error: 'elsewhere' });
    await clock.pass(5_000);
    expect(await shows(ben, photo, large)).toBe(true);
    expect(wire.crossed.length).toBeGreaterThan(0);
  });

  it('of a size that it has not comes to nobody, and is nobody’s fault', async () => {
    const photo = await putPhoto(ana, small);
    connect(ana, ben);
    recordsName([photo], ana);
    recordsName([{ ...photo, size: 999 }], ben);
    await clock.pass(120_000);
    expect(ben.photos.where(photo.name)).toBe('elsewhere');
    expect(ben.log).toEqual([]);
    recordsName([{ ...photo, size: 999 }, photo], ben);
    await clock.pass(5_000);
    expect(ben.photos.where(photo.name)).toBe('here');
  });
});
