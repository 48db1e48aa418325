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

describe('a photo that no record names any longer', () => {
  it('goes from every disk, though not in the same breath', async () => {
    const [one, other] = [await putPhoto(ana, large), await putPhoto(ana, small)];
    connect(ana, ben);
    recordsName([one, other], ana, ben);
    await clock.pass(5_000);
    const before = rowsLeft(ben);
    recordsName([other], ana, ben);
    recordsName([one, other], ana, ben);
    await clock.pass(20_000);
    expect(rowsLeft(ben)).toBe(before);
    recordsName([other], ana, ben);
    await clock.pass(20_000);
    for (const person of [ana, ben]) {
      expect(person.photos.where(one.name)).toBe('elsewhere');
      expect(await shows(person, other, small)).toBe(true);
      expect(rowsLeft(person)).toBe(3);
    }
    expect(ana.photos.holders(one.name)).toEqual([]);
  });

  it('goes at the next opening if this one ends too soon', async () => {
    const photo = await putPhoto(ana, small);
    recordsName([photo], ana);
    await clock.pass();
    recordsName([], ana);
    const later = await ana.again();
    recordsName([], later);
    await clock.pass(20_000);
    expect(rowsLeft(later)).toBe(1);
  });

  it('stays as long as somebody else’s record names it', async () => {
    const photo = await putPhoto(ana, small);
    recordsName([photo, { ...photo, member: ben.member }], ana);
    recordsName([{ ...photo, member: ben.member }], ana);
    await clock.pass(20_000);
    expect(ana.photos.where(photo.name)).toBe('here');
  });
});

describe('a photo whose record is not there', () => {
  it('waits for it all through the session in which it was put', async () => {
    const photo = await putPhoto(ana, small);
    recordsName([], ana);
    await clock.pass(600_000);
    recordsName([], ana);
    await clock.pass(600_000);
    expect(await shows(ana, photo, small)).toBe(true);
  });

  it('goes when two later openings of the whole board found none', async () => {
    await putPhoto(ana, small);
    const second = await ana.again();
    recordsName([], second);
    await clock.pass(600_000);
    expect(rowsLeft(second)).toBe(3);
    const third = await second.again();
    recordsName([], third);
    await clock.pass(20_000);
    expect(rowsLeft(third)).toBe(1);
  });

  it('stays while the board is behind, astray or not read to its end, however often', async () => {
    const [one, other] = [await putPhoto(ana, small), await putPhoto(ana, small)];
    let person = ana;
    for (let at = 0; at < 4; at++) {
      person = await person.again(false);
      recordsName([one, other], person);
      recordsName([one], person);
      await clock.pass(600_000);
    }
    expect(await shows(person, other, small)).toBe(true);
    // Not even a mark was made for later: the first opening of the whole board begins to count.
    person = await person.again();
    recordsName([one], person);
    await clock.pass(600_000);
    expect(await shows(person, other, small)).toBe(true);
  });

  it('is found again, though the index was lost', async () => {
    const photo = await putPhoto(ana, large);
    const wire = connect(ana, ben);
    recordsName([photo], ana, ben);
    await clock.pass(5_000);
    wire.close();
    // The index is the row that was written first for Ben, then the head, then the pieces.
    const [head, index, ...pieces] = [...ben.rows.onDisk.keys()];
    for (const tag of [index!, pieces[2]!]) ben.rows.onDisk.delete(tag);
    expect(head).toBeDefined();
    const later = await ben.again();
    recordsName([photo], later);
    await clock.pass();
    expect(later.photos.where(photo.name)).toBe('elsewhere');
    const onward = connect(ana, later);
    await clock.pass(5_000);
    expect(await shows(later, photo, large)).toBe(true);
    expect(said(onward, ana).filter(({ type }) => type === 'piece')).toHaveLength(1);
    expect(await shows(await later.again(), photo, large)).toBe(true);
    // Hers is the only one left, and all of it is there.
    ana.rows.onDisk.delete([...ana.rows.onDisk.keys()].at(-1)!);
    const alone = await ana.again();
    recordsName([photo], alone);
    await clock.pass();
    expect(await shows(alone, photo, large)).toBe(true);
  });

  it('stays if the record comes in between', async () => {
    const photo = await putPhoto(ana, small);
    let person = ana;
    for (let at = 0; at < 4; at++) {
      person = await person.again();
      recordsName([], person);
      await clock.pass(5_000);
      recordsName([photo], person);
      await clock.pass(20_000);
    }
    expect(await shows(person, photo, small)).toBe(true);
  });
});
