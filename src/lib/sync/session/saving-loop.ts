/**
 * When one's own edits are saved: soon after the first of them, at once when asked, and again after a
 * failure. Gathers from both inner documents, so that one pause in typing is one signed run.
 */

import type { Result } from '#lib/base/result.ts';
import type { ContentDraft } from '#lib/ledger/author.ts';
import { PART_COMMON, PART_OWNED, type Part } from '#lib/ledger/envelope.ts';
import type { Batch, Taken } from '#lib/ledger/batch.ts';
import type { After } from '#lib/sync/door/peer-connection.ts';
import type { WriteTrouble } from '#lib/sync/session/own-writing.ts';

export interface SavingLoop {
  /** Call it after any local edit. */
  edited(): void;
  /** Saves what is gathered now; resolves when it is on disk or could not be. */
  flush(): Promise<void>;
  isSaved(): boolean;
  trouble(): WriteTrouble | null;
  stop(): void;
}

export interface SavingLoopOptions {
  readonly common: Batch;
  readonly owned: Batch;
  write(drafts: readonly ContentDraft[]): Promise<Result<void, WriteTrouble>>;
  readonly after: After;
  changed(): void;
}

/** The first edit after a pause is seen by others at once; the changes of one click go together. */
const FIRST_MS = 60;
/** Long enough to gather a burst of keys, short enough to be "saved" before one looks up. */
const GATHER_MS = 180;
const QUIET_MS = 300;
const RETRY_MS = 5_000;

export function createSavingLoop(options: SavingLoopOptions): SavingLoop {
  const { common, owned, after } = options;
  let callOff: (() => void) | null = null;
  let running: Promise<void> | null = null;
  let trouble: WriteTrouble | null = null;
  let isStopped = false;
  /** Set while edits come one after the other. */
  let callOffQuiet: (() => void) | null = null;

  const isPending = (): boolean => common.pending() || owned.pending();

  function schedule(milliseconds: number): void {
    if (callOff !== null || isStopped) return;
    callOff = after(milliseconds, () => {
      callOff = null;
      void flush();
    });
  }

  function startQuiet(): void {
    callOffQuiet?.();
    if (!isStopped) callOffQuiet = after(QUIET_MS, () => (callOffQuiet = null));
  }

  async function saveOnce(): Promise<void> {
    const taken = [...takeAll(common, PART_COMMON), ...takeAll(owned, PART_OWNED)];
    const drafts = taken.map(({ part, draft: { update, from, count } }) => ({
      part,
      update,
      from,
      count,
    }));
    let isWritten = false;
    try {
      const written = await options.write(drafts);
      trouble = written.ok ? null : written.error;
      isWritten = written.ok;
    } finally {
      // Also after a mistake of ours: what was not written is still to be saved.
      if (!isWritten) for (const { batch, draft } of taken) batch.restore(draft);
    }
  }

  async function saveAll(): Promise<void> {
    try {
      while (isPending()) {
        await saveOnce();
        if (trouble !== null) break;
      }
    } finally {
      running = null;
      startQuiet();
      options.changed();
      if (isPending()) schedule(trouble === null ? GATHER_MS : RETRY_MS);
    }
  }

  /** A timer may come when another call has saved everything: then nothing begins that would not end. */
  function start(): void {
    if (running === null && isPending()) running = saveAll();
  }

  async function flush(): Promise<void> {
    callOff?.();
    callOff = null;
    start();
    await running;
    // What was typed while the last write was under way.
    if (trouble !== null) return;
    start();
    await running;
  }

  return {
    edited() {
      schedule(callOffQuiet === null ? FIRST_MS : GATHER_MS);
      options.changed();
    },
    flush,
    isSaved: () => !isPending() && running === null,
    trouble: () => trouble,
    stop() {
      isStopped = true;
      callOff?.();
      callOff = null;
      callOffQuiet?.();
      callOffQuiet = null;
    },
  };
}

interface TakenFrom {
  readonly batch: Batch;
  readonly part: Part;
  readonly draft: Taken;
}

function takeAll(batch: Batch, part: Part): TakenFrom[] {
  const all: TakenFrom[] = [];
  for (let draft = batch.take(); draft !== null; draft = batch.take())
    all.push({ batch, part, draft });
  return all;
}
