/** The chosen photos of a page while it is being kept: opened, looked at by the gate, and shown. */

import { untrack } from 'svelte';
import { parseWebp } from '#lib/base/webp.ts';
import type { SealedFile } from '#lib/domain/remembrance/records.ts';
import type { PhotoStore } from '#lib/sync/photos/photo-store.ts';

interface Opened {
  readonly bytes: Uint8Array;
  readonly src: string;
}

export interface KeptPhotos {
  /** `coming`: they are being read or fetched; `away`: some are on no device that is there. */
  readonly state: 'here' | 'coming' | 'away';
  bytesOf(id: string): { bytes: Uint8Array } | null;
  srcOf(id: string): string | null;
  /** These and no others, by id. */
  show(files: ReadonlyMap<string, SealedFile>): void;
  /** Resolves once all that is on this disk has been read. */
  settled(): Promise<void>;
  /** Somebody chose a size with its weight before their eyes: what is held back may come. */
  ask(): void;
  close(): void;
}

export function createKeptPhotos(store: PhotoStore): KeptPhotos {
  /** By the names of the files. */
  let opened = $state.raw<ReadonlyMap<string, Opened | null>>(new Map());
  let wanted = $state.raw<ReadonlyMap<string, SealedFile>>(new Map());
  let [isClosed, isAsked] = [false, false];
  let reading: Promise<void> | null = null;
  const stop = store.on((name) => {
    if (opened.get(name) !== null) return;
    opened = new Map([...opened].filter(([one]) => one !== name));
    readAll();
  });

  const missing = (): SealedFile | undefined =>
    [...wanted.values()].find(({ name }) => !opened.has(name));

  function readAll(): void {
    reading ??= readMissing().finally(() => (reading = null));
  }
  async function readMissing(): Promise<void> {
    for (let file = missing(); file !== undefined && !isClosed; file = missing()) {
      const read = await store.read(file);
      // RULE: nothing leaves that holds anything beside the picture.
      const fits = read.ok && parseWebp(read.value).ok;
      const one = fits ? { bytes: read.value, src: addressOf(read.value) } : null;
      opened = new Map([...opened, [file.name, one]]);
    }
    if (isClosed) forget();
  }
  function fetchHeldBack(name: string): void {
    if (store.where(name) === 'held-back') store.fetch(name);
  }
  function forget(): void {
    for (const one of opened.values()) if (one !== null) URL.revokeObjectURL(one.src);
    opened = new Map();
  }
  const of = (id: string): Opened | null => opened.get(wanted.get(id)?.name ?? '') ?? null;

  return {
    get state() {
      const all = [...wanted.values()];
      if (all.some(({ name }) => !opened.has(name))) return 'coming';
      const lacking = all.filter(({ name }) => opened.get(name) === null);
      if (lacking.length === 0) return 'here';
      return lacking.some(({ name }) => store.where(name) === 'coming') ? 'coming' : 'away';
    },
    bytesOf(id) {
      const one = of(id);
      return one === null ? null : { bytes: one.bytes };
    },
    srcOf: (id) => of(id)?.src ?? null,
    show(files) {
      // An effect that says what is wanted does not hang on what has come.
      untrack(() => {
        wanted = files;
        if (isAsked) for (const { name } of files.values()) fetchHeldBack(name);
        readAll();
      });
    },
    async settled() {
      while (reading !== null) await reading;
    },
    ask: () => (isAsked = true),
    close() {
      isClosed = true;
      stop();
      if (reading === null) forget();
    },
  };
}

export function addressOf(bytes: Uint8Array): string {
  return URL.createObjectURL(new Blob([bytes.slice()], { type: 'image/webp' }));
}
