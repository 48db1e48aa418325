/**
 * Looking around in a made-up collective: the same board, drafts and pages as anyone's, in memory
 * alone. Loaded when somebody asks for it (app/looking-around.svelte.ts), so that the first screen stays small.
 */

import type { ExampleCollective } from '#lib/content/example-collective.ts';
import { writeExample } from '#lib/board/example.ts';
import { deviceZone, today } from '#lib/platform/today.ts';
import { createBoardState } from '#lib/state/board.svelte.ts';
import type { Drafts } from '#lib/state/drafts.svelte.ts';
import type { OpenBoard } from '#lib/state/open-board.ts';
import { NO_SERVERS } from '#lib/domain/paths.ts';
import type { PathChoice } from '#lib/state/path-choice.svelte.ts';
import { fixedIce } from '#lib/sync/door/ice.ts';
import { surroundings } from '#lib/state/surroundings.ts';
import { openUnkeptSession } from '#lib/sync/session/unkept-session.ts';

export type ExampleLocale = 'en' | 'es';

export interface Example {
  readonly locale: ExampleLocale;
  readonly open: OpenBoard;
  /** In whose place one looks. */
  readonly name: string;
}

const COLLECTIVES: Readonly<Record<ExampleLocale, () => Promise<ExampleCollective>>> = {
  en: async () => (await import('#lib/content/en/example.ts')).ENGLISH_EXAMPLE,
  es: async () => (await import('#lib/content/es/example.ts')).SPANISH_EXAMPLE,
};

/** Rejects if a part of the app could not be loaded. */
export async function openExample(locale: ExampleLocale): Promise<Example> {
  const collective = await COLLECTIVES[locale]();
  const { random, clock } = surroundings;
  const { people, title } = collective;
  const { session, members, keys } = openUnkeptSession(people.length, title, random);
  const { docs } = session;
  const when = { today: today(), now: clock(), zone: deviceZone() };
  const { board } = session.entry;
  const signers = members.map((me, at) => ({ board, me, keys: keys[at] ?? session.signKeys }));
  const quorum = session.roster().charter?.quorum ?? 100;
  writeExample({ docs, members, signers, quorum, random, ...when }, collective);
  return {
    locale,
    open: {
      board: createBoardState(session, NO_PATHS),
      drafts: createUnkeptDrafts(),
      door: null,
      charter: null,
      leavePhotos: () => undefined,
    },
    name: people[0]?.name ?? '',
  };
}

/** Nobody is met here, and so nothing is asked. */
const NO_PATHS: PathChoice = {
  inUse: NO_SERVERS,
  ice: fixedIce(NO_SERVERS),
  question: () => null,
  use: () => Promise.resolve(),
  decline: () => Promise.resolve(),
};

function createUnkeptDrafts(): Drafts {
  const typed = new Map<string, unknown>();
  return {
    isKept: false,
    read: (name) => Promise.resolve(typed.get(name) ?? null),
    keep: (name, draft) => void typed.set(name, draft),
    discard(name) {
      typed.delete(name);
      return Promise.resolve();
    },
    flush: () => Promise.resolve(),
  };
}
