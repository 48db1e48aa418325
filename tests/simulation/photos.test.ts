// Photos between people who meet over real WebRTC and a real signalling server, in one process: their
// ledgers, their doors, their photos, each on sealed rows of their own.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { equalBytes } from '#lib/base/bytes.ts';
import type { NamedFile } from '#lib/domain/remembrance/photo-budget.ts';
import { after } from '#lib/platform/clock.ts';
import { openPhotos, type OpenPhotos } from '#lib/sync/photos/open-photos.ts';
import type { PutFile } from '#lib/sync/photos/photo-store.ts';
import { PIECE_BYTES } from '#lib/sync/photos/sealed-photo.ts';
import { createKeptRows, type KeptRows } from './kept-rows.ts';
import { openPage, startSignalling, until, type OpenPage, type SignallingServer } from './page.ts';
import { admit, createKeys, deviceOf, edit, fingerprintOf, found, type Person } from './person.ts';
import { createSeededRandom } from './seeded-random.ts';
import { createTap, type Tap } from './tapped-webrtc.ts';

const random = createSeededRandom(8);
let signalling: SignallingServer;
let open: Here[] = [];

beforeEach(async () => {
  signalling = await startSignalling();
});
afterEach(async () => {
  for (const here of open) await leave(here);
  open = [];
  await signalling.close();
});

interface Here extends OpenPhotos {
  readonly person: Person;
  readonly page: OpenPage;
  readonly rows: KeptRows;
  readonly tap: Tap;
}

function memberOf({ ledger }: Person, person: Person) {
  return ledger.roster().memberOfDevice(deviceOf(person))!;
}

async function arrive(person: Person, rows = createKeptRows(), tap = createTap()): Promise<Here> {
  const opened = await openPhotos({
    rows,
    localId: 'board',
    member: memberOf(person, person),
    after,
    random,
    memberOf: (device) => person.ledger.roster().memberOfDevice(device),
    sparesData: () => false,
  });
  opened.boardIsWhole();
  const page = await openPage(person, signalling.url, {
    photos: opened.carrier,
    platform: tap.platform,
  });
  const here = { ...opened, person, page, rows, tap };
  open.push(here);
  return here;
}

async function leave(here: Here): Promise<void> {
  await here.page.close();
  await here.close();
}

type Photo = NamedFile & PutFile & { bytes: Uint8Array };

async function put({ photos, person }: Here, size: number): Promise<Photo> {
  const bytes = random(size);
  const done = await photos.put(bytes);
  if (!done.ok) throw new Error(done.error);
  return { ...done.value, member: memberOf(person, person), bytes };
}

async function shows({ photos }: Here, photo: Photo): Promise<boolean> {
  const found = await photos.read(photo);
  return found.ok && equalBytes(found.value, photo.bytes);
}

const isHere = ({ photos }: Here, ...files: Photo[]): boolean =>
  files.every(({ name }) => photos.where(name) === 'here');

describe('photos', () => {
  it('that Ana puts reach Ben beside the ledger, and by him Carmen, while Ana is away', async () => {
    const ana = found(createKeys('Ana', random));
    const ben = admit(ana, createKeys('Ben', random));
    const carmen = admit(ana, createKeys('Carmen', random));
    const atAna = await arrive(ana);
    const photos = [
      await put(atAna, 20_000),
      await put(atAna, 300_000),
      ...(await Promise.all(Array.from({ length: 10 }, () => put(atAna, 25_000)))),
    ];
    edit(ana, JSON.stringify(photos.map(({ name, key, size }) => ({ name, key, size }))));
    atAna.photos.named(photos);
    const atBen = await arrive(ben);
    atBen.photos.named(photos);
    await until(() => isHere(atBen, ...photos), 'Ben has them');
    await until(() => fingerprintOf(ana) === fingerprintOf(ben), 'and the ledger');
    for (const photo of photos) expect(await shows(atBen, photo)).toBe(true);
    await until(
      () => atAna.photos.holders(photos[1]!.name)[0] === memberOf(ana, ben),
      'Ana hears that Ben has it',
    );
    await leave(atAna);
    open = open.filter((here) => here !== atAna);
    const atCarmen = await arrive(carmen);
    atCarmen.photos.named(photos);
    await until(() => isHere(atCarmen, ...photos), 'Carmen has them from Ben');
    expect(await shows(atCarmen, photos[1]!)).toBe(true);
    expect(atCarmen.photos.holders(photos[1]!.name)).toEqual([memberOf(ana, ben)]);
    const told = [atBen, atCarmen].flatMap(({ page }) => page.room.log.entries());
    expect(told.filter(({ reason }) => reason !== 'handshake-late')).toEqual([]);

    // Neither on a disk, nor in a ledger, nor on the way to the signalling server.
    const disks = [atAna, atBen, atCarmen].flatMap(({ rows }) => [...rows.onDisk.values()]);
    const ledgers = [ana, ben, carmen].map(({ ledgerDoc }) => Y.encodeStateAsUpdate(ledgerDoc));
    const heard = signalling.heard.map(({ message }) => JSON.stringify(message)).join('\n');
    for (const { key, name, bytes } of photos) {
      const secrets = [Buffer.from(key), Buffer.from(key, 'base64url'), Buffer.from(name)];
      for (const secret of [...secrets, Buffer.from(bytes.subarray(100, 132))])
        for (const store of [...disks, ...ledgers])
          expect(Buffer.from(store).includes(secret)).toBe(false);
      expect(heard).not.toContain(key);
    }
  });

  it('that were interrupted go on where they were when the door opens again', async () => {
    const ana = found(createKeys('Ana', random));
    const ben = admit(ana, createKeys('Ben', random));
    const atAna = await arrive(ana);
    const photo = await put(atAna, 15 * PIECE_BYTES);
    atAna.photos.named([photo]);
    const rows = createKeptRows();
    const atBen = await arrive(ben, rows);
    atBen.photos.named([photo]);
    // The index and at least five pieces; then the page is gone.
    await until(() => rows.onDisk.size > 6 || isHere(atBen, photo), 'some of it has come');
    await leave(atBen);
    open = open.filter((here) => here !== atBen);
    const before = rows.onDisk.size;
    const again = await arrive(ben, rows);
    again.photos.named([photo]);
    await until(() => isHere(again, photo), 'all of it has come');
    expect(await shows(again, photo)).toBe(true);
    const came = again.tap.heard.reduce((sum, frame) => sum + frame.length, 0);
    expect(came).toBeLessThan((18 - before) * PIECE_BYTES + 60_000);
  });

  it('do not keep a word waiting', async () => {
    const ana = found(createKeys('Ana', random));
    const ben = admit(ana, createKeys('Ben', random));
    const atAna = await arrive(ana);
    const photos = await Promise.all(Array.from({ length: 8 }, () => put(atAna, 500_000)));
    atAna.photos.named(photos);
    const atBen = await arrive(ben);
    atBen.photos.named(photos);
    await until(() => photos.some((photo) => isHere(atBen, photo)), 'the first has come');
    const run = edit(ana, 'a word in between');
    await until(() => ben.ledger.count(run.clientId) > 0, 'the word has come');
    expect(isHere(atBen, ...photos)).toBe(false);
    await until(() => isHere(atBen, ...photos), 'all have come');
  });
});
