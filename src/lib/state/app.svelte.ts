/**
 * Where the app stands, from starting to an open board and back behind the lock. One stage at a time;
 * every way between them is a function here. Keys exist only between `enter` and `lock`.
 */

import { toBase64Url } from '#lib/base/bytes.ts';
import type { Result } from '#lib/base/result.ts';
import { missingCapabilities, type Capability } from '#lib/platform/capabilities.ts';
import { holdWritingTab, takeOverWritingTab, type WritingTab } from '#lib/platform/locks.ts';
import { atMost } from '#lib/platform/clock.ts';
import type { KeyProgress } from '#lib/platform/passphrase-key.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import type { CharterKeeper } from '#lib/state/charter-keeper.svelte.ts';
import type { DoorKeeper } from '#lib/state/door-keeper.svelte.ts';
import { createDrafts, type Drafts } from '#lib/state/drafts.svelte.ts';
import type { PathChoice } from '#lib/state/path-choice.svelte.ts';
import type { Example, ExampleLocale } from '#lib/state/example.ts';
import { preferences } from '#lib/state/preferences.svelte.ts';
import type * as Inside from '#lib/state/inside.ts';
import { signallingOf, surroundings } from '#lib/state/surroundings.ts';
import { readAttempt } from '#lib/sync/invitation/kept-attempt.ts';
import type { Invitation } from '#lib/sync/invitation/link.ts';
import type { BoardSession } from '#lib/sync/session/board-session.ts';
import type { NewBoardError } from '#lib/sync/session/new-board.ts';
import type { Run } from '#lib/ledger/outer-update.ts';
import type { Paths } from '#lib/domain/paths.ts';
import type { BoardEntry, Profile } from '#lib/sync/vault/contents.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';
import {
  eraseVault,
  finishErasures,
  listVaults,
  type VaultListing,
} from '#lib/sync/vault/vault-list.ts';
import type { VaultError } from '#lib/sync/vault/vaults.ts';

/** Why a vault is made: to found a collective, to join one, or to keep another beside it. */
export type VaultPurpose = 'found' | 'join';

export type Erasing = 'erasing' | 'gone' | 'still-there';

export type Stage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'refused'; readonly missing: readonly Capability[] }
  | { readonly kind: 'first-visit' }
  | { readonly kind: 'make-vault'; readonly purpose: VaultPurpose }
  | { readonly kind: 'locked'; readonly vaults: readonly VaultListing[] }
  | { readonly kind: 'other-tab' }
  | { readonly kind: 'lost-tab' }
  | { readonly kind: 'founding'; readonly step: 'naming' | 'founding' | 'done' }
  | { readonly kind: 'joining' }
  | { readonly kind: 'opening-board' }
  | { readonly kind: 'board-trouble'; readonly localId: string }
  /** `board` is the title of the one board that goes, or null for everything in the vault. */
  | { readonly kind: 'erasing'; readonly board: string | null; readonly outcome: Erasing }
  | { readonly kind: 'board' };

let stage = $state.raw<Stage>({ kind: 'starting' });
let vault = $state.raw<Vault | null>(null);
let board = $state.raw<BoardState | null>(null);
let door = $state.raw<DoorKeeper | null>(null);
let charter = $state.raw<CharterKeeper | null>(null);
let drafts = $state.raw<Drafts | null>(null);
/** While Argon2id works. */
let progress = $state.raw<KeyProgress | null>(null);
let vaultProblem = $state.raw<VaultError | 'part-missing' | null>(null);
let foundProblem = $state.raw<NewBoardError | null>(null);
let foundTitle = $state('');
/** The link that was followed here, until it is used or left. */
let invitation = $state.raw<Invitation | null>(null);
/** Something typed was sealed when this tab was locked, and waits inside. */
let draftKept = $state(false);
/** While one looks around in the example: the open board is its, there is no vault, nothing is kept. */
let example = $state.raw<Example | null>(null);
/** What the vault says of itself, read again whenever it may have changed. */
let profile = $state.raw<Profile | null>(null);
let boards = $state.raw<readonly BoardEntry[]>([]);

const CLOSE_WITHIN_MS = 10_000;

/** There from the first passphrase on: `inside` is fetched before any vault is made or opened. */
let inside: typeof Inside | null = null;

let tab: WritingTab | null = null;
/** Boards that are being closed: locking waits for them. */
let closing: Promise<void> = Promise.resolve();
/** What else holds keys, or acts in the name of whoever is here, until it is told to stop. */
const untilLocked = new Set<() => Promise<void>>();
/** What comes after a vault is open. */
let purpose: VaultPurpose | null = null;
let isLocking = false;
/** What to try once more when the browser did not let go. */
let eraseAgain: () => Promise<void> = () => Promise.resolve();

export const app = {
  get stage() {
    return stage;
  },
  get vault() {
    return vault;
  },
  get profile() {
    return profile;
  },
  get boards() {
    return boards;
  },
  get board() {
    return board;
  },
  get door() {
    return door;
  },
  get charter() {
    return charter;
  },
  get drafts() {
    return drafts;
  },
  get progress() {
    return progress;
  },
  get vaultProblem() {
    return vaultProblem;
  },
  get foundProblem() {
    return foundProblem;
  },
  get foundTitle() {
    return foundTitle;
  },
  get invitation() {
    return invitation;
  },
  get draftKept() {
    return draftKept;
  },
  get example() {
    return example;
  },
  start,
  startAnew,
  followInvitation,
  isOwnInvitation,
  leaveInvitation,
  makeVault,
  unlock,
  takeOver,
  backToStart,
  foundBoard,
  beginFounding,
  beginAnother,
  openBoard,
  showBoard,
  joined,
  lock,
  lookAround,
  startOwn,
  chooseLockMinutes,
  /** Is stopped when the vault is locked or lost; the result takes it off again. */
  untilLocked(stop: () => Promise<void>): () => void {
    untilLocked.add(stop);
    return () => untilLocked.delete(stop);
  },
  eraseEverything,
  leaveBoard,
  eraseAgain: () => eraseAgain(),
};

async function start(): Promise<void> {
  const missing = await missingCapabilities();
  if (missing.length > 0) {
    stage = { kind: 'refused', missing };
    return;
  }
  await finishErasures();
  await backToStart();
  // While somebody reads, or types a passphrase. Whether it came is asked when it is needed.
  void import('#lib/state/inside.ts').catch(() => undefined);
}

/** The first screen for what this browser holds. */
async function backToStart(): Promise<void> {
  vaultProblem = null;
  const vaults = await listVaults();
  if (!vaults.ok) stage = { kind: 'refused', missing: ['storage'] };
  else if (vaults.value.length > 0) stage = { kind: 'locked', vaults: vaults.value };
  else if (invitation !== null) startAnew('join');
  else stage = { kind: 'first-visit' };
}

/** A new vault, beside any that are here. */
function startAnew(why: VaultPurpose): void {
  vaultProblem = null;
  purpose = why;
  stage = { kind: 'make-vault', purpose: why };
}

function followInvitation(followed: Invitation): void {
  invitation = followed;
  if (vault !== null) stage = { kind: 'joining' };
  else if (stage.kind === 'first-visit') startAnew('join');
}

/** Whether the link leads to the board that is open here. */
function isOwnInvitation({ secret }: Invitation): boolean {
  if (board === null || inside === null) return false;
  const id = toBase64Url(inside.deriveInvitation(secret).id);
  return inside.readInvitation(board.docs, id) !== null;
}

/** Away from a join that ended, to where one was. */
async function leaveInvitation(): Promise<void> {
  invitation = null;
  purpose = null;
  if (vault !== null) await openSomeBoard();
  else await backToStart();
}

async function makeVault(name: string, passphrase: string): Promise<void> {
  if (progress !== null || vault !== null) return;
  const parts = await fetchInside();
  if (parts === null) return;
  const made = await parts.createVault(
    { passphrase, profile: { name, lockMinutes: 15 } },
    { onProgress: (now) => (progress = now) },
  );
  progress = null;
  await enter(made);
}

async function unlock(id: string, passphrase: string): Promise<void> {
  if (progress !== null || vault !== null) return;
  const parts = await fetchInside();
  if (parts === null) return;
  const unlocked = await parts.unlockVault(id, passphrase, {
    onProgress: (now) => (progress = now),
  });
  progress = null;
  await enter(unlocked);
}

/** Before anything is made or opened. Null, and said, if it does not come; pressing again tries again. */
async function fetchInside(): Promise<typeof inside> {
  vaultProblem = null;
  progress = { phase: 'loading', elapsedMs: 0 };
  try {
    inside ??= await import('#lib/state/inside.ts');
    return inside;
  } catch {
    vaultProblem = 'part-missing';
    progress = null;
    return null;
  }
}

async function enter(opened: Result<Vault, VaultError>): Promise<void> {
  if (!opened.ok) {
    vaultProblem = opened.error;
    return;
  }
  const mine = opened.value;
  vault = mine;
  draftKept = false;
  readVault();
  stage = { kind: 'opening-board' };
  mine.onClosed((why) => {
    if (why === 'lost') void demote(mine);
  });
  await holdTab(mine, holdWritingTab);
}

/** The one tab that writes, or the page that says which other one does. */
async function holdTab(mine: Vault, hold: typeof holdWritingTab): Promise<void> {
  const held = await hold(mine.id, { onLost: () => void demote(mine) });
  if (vault !== mine) {
    if (held.held) held.release();
    return;
  }
  tab = held;
  if (held.held) await goOn();
  else stage = { kind: 'other-tab' };
}

function readVault(): void {
  profile = vault?.profile() ?? null;
  boards = vault?.boards() ?? [];
}

async function takeOver(): Promise<void> {
  if (vault === null) await backToStart();
  else await holdTab(vault, takeOverWritingTab);
}

/** Another tab writes now; this one forgets everything. */
async function demote(lost: Vault): Promise<void> {
  if (isLocking || vault !== lost) return;
  [vault, tab] = [null, null];
  readVault();
  stage = { kind: 'lost-tab' };
  await closeEverything();
  lost.lock();
}

async function goOn(): Promise<void> {
  const mine = vault;
  // A join that was under way when the page went: a reload, another app in front, a locked phone.
  const kept = mine === null || invitation !== null ? null : await readAttempt(mine);
  if (vault !== mine) return;
  invitation ??= kept?.invitation ?? null;
  if (invitation !== null) stage = { kind: 'joining' };
  else if (purpose === 'found') stage = { kind: 'founding', step: 'naming' };
  else await openSomeBoard();
}

function beginFounding(): void {
  foundProblem = null;
  stage = { kind: 'founding', step: 'naming' };
}

/** Another collective in this vault: founded, or joined with a link. */
function beginAnother(): void {
  stage = { kind: 'first-visit' };
}

async function openSomeBoard(): Promise<void> {
  const mine = vault;
  const last = await readLastBoard();
  if (vault !== mine) return;
  const entry = boards.find(({ localId }) => localId === last) ?? boards[0];
  if (entry === undefined) beginAnother();
  else if (board?.session.entry.localId === entry.localId) stage = { kind: 'board' };
  else await openBoard(entry.localId);
}

/** `paths`: servers by which its devices find each other from afar, if any were chosen already. */
async function foundBoard(
  title: string,
  { apart, paths }: { readonly apart: boolean; readonly paths: Paths | null },
): Promise<void> {
  const mine = vault;
  if (mine === null || inside === null) return;
  foundProblem = null;
  foundTitle = title;
  stage = { kind: 'founding', step: 'founding' };
  const entry = await inside.foundBoardIn(mine, title, surroundings.random);
  if (vault !== mine) return;
  if (!entry.ok) {
    foundProblem = entry.error;
    stage = { kind: 'founding', step: 'naming' };
    return;
  }
  purpose = null;
  readVault();
  if (!(await openEntry(entry.value))) return;
  const opened = board;
  if (opened === null) return;
  inside.changeSettings(opened.docs, { title, apart, ...(paths !== null && { paths }) });
  if (paths !== null) await opened.paths.use(paths);
  introduce(opened);
  await opened.session.flush();
  if (vault === mine) stage = { kind: 'founding', step: 'done' };
}

/** The first line of one's card: the name that the vault goes by. */
function introduce({ docs, me }: BoardState): void {
  const name = profile?.name ?? '';
  if (name === '' || inside?.readCard(docs, me).kind !== 'missing') return;
  inside.changeCard(docs, me, inside.EMPTY_CARD, { ...inside.EMPTY_CARD, name });
}

/** The welcome has been kept; the board opens with what it brought. */
async function joined(entry: BoardEntry, seed: readonly Run[], paths: Paths): Promise<void> {
  if (vault !== null) await inside?.keepPaths(vault, entry.localId, paths);
  purpose = null;
  readVault();
  if (!(await openEntry(entry, seed)) || board === null) return;
  introduce(board);
  await board.session.flush();
}

async function openBoard(localId: string): Promise<void> {
  const entry = boards.find((one) => one.localId === localId);
  if (entry === undefined) return backToStart();
  if (await openEntry(entry)) stage = { kind: 'board' };
}

/** From the welcome, or from founding, to the board that is open already. */
async function showBoard(): Promise<void> {
  invitation = null;
  if (board === null) await openSomeBoard();
  else stage = { kind: 'board' };
}

/** False if it could not be opened, or the vault was locked meanwhile. */
async function openEntry(entry: BoardEntry, seed: readonly Run[] = []): Promise<boolean> {
  const mine = vault;
  if (mine === null || inside === null) return false;
  await closeBoard();
  const paths = await inside.openPathChoice(mine, entry.localId);
  const session = await openSession(mine, entry, paths, seed);
  if (vault !== mine) {
    await evenSo(session?.close());
    return false;
  }
  if (session === null) {
    stage = { kind: 'board-trouble', localId: entry.localId };
    return false;
  }
  session.on((event) => {
    // What this disk had lost is back, or what was shown is not there: everything is built again.
    if (event === 'restored' || event === 'astray') void openBoard(entry.localId);
    if (event === 'unreadable') void loseBoard(session);
  });
  board = inside.createBoardState(session, paths);
  drafts = createDrafts(mine, entry.localId);
  charter = inside.createCharterKeeper(session, mine);
  door = inside.createDoorKeeper(session, paths.ice, () => board?.settings.title ?? entry.title);
  await writeLastBoard(entry.localId);
  return vault === mine;
}

/** What was shown from memory has nothing below it that could be read. */
async function loseBoard(session: BoardSession): Promise<void> {
  const mine = vault;
  if (mine === null || board?.session !== session) return;
  await closeBoard();
  if (vault === mine && stage.kind === 'board')
    stage = { kind: 'board-trouble', localId: session.entry.localId };
}

/** Null if it does not open: the disk, or a part of the app that the host no longer gives. */
async function openSession(
  mine: Vault,
  entry: BoardEntry,
  paths: PathChoice,
  seed: readonly Run[],
): Promise<BoardSession | null> {
  if (inside === null) return null;
  try {
    const signalling = signallingOf(entry.signalling);
    const opened = await inside.openBoardSession({
      ...surroundings,
      ice: paths.ice,
      vault: mine,
      entry,
      seed,
      signalling,
    });
    return opened.ok ? opened.value : null;
  } catch (error) {
    reportError(error);
    return null;
  }
}

function closeBoard(): Promise<void> {
  const [open, keeper, kept] = [board, door, drafts];
  // Out of sight at once, whatever the disk takes.
  board = null;
  charter?.close();
  charter = null;
  door = null;
  drafts = null;
  closing = closing.then(async () => {
    await evenSo(kept?.flush());
    draftKept = kept?.isKept ?? false;
    await evenSo(keeper?.close());
    await evenSo(open?.session.close());
  });
  return closing;
}

/**
 * The board, and whoever is on the way in. A disk that does not answer holds nothing up for longer
 * than CLOSE_WITHIN_MS, the next opening neither: nothing unsaved was called saved.
 */
async function closeEverything(): Promise<void> {
  const stops = [...untilLocked];
  untilLocked.clear();
  const steps = [closeBoard(), ...stops.map((stop) => evenSo(stop()))];
  await atMost(CLOSE_WITHIN_MS, Promise.all(steps));
  closing = Promise.resolve();
}

/** On the way out nothing that fails may keep the rest, and the keys, open. */
async function evenSo(step: Promise<unknown> | undefined): Promise<void> {
  try {
    await step;
  } catch (error) {
    reportError(error);
  }
}

/**
 * From the first screen into the example, or from the example of one language to another's. False if
 * it could not be loaded.
 */
async function lookAround(locale: ExampleLocale): Promise<boolean> {
  const before = example;
  let opened: Example;
  try {
    const { openExample } = await import('#lib/state/example.ts');
    opened = await openExample(locale);
  } catch (error) {
    reportError(error);
    return false;
  }
  const isWanted = before === example && (before !== null || stage.kind === 'first-visit');
  if (!isWanted || vault !== null) {
    await opened.board.session.close();
    return true;
  }
  example = opened;
  board = opened.board;
  drafts = opened.drafts;
  profile ??= { name: opened.name, lockMinutes: 15 };
  stage = { kind: 'board' };
  await before?.board.session.close();
  return true;
}

/** Out of sight at once, and out of memory. */
async function leaveExample(): Promise<void> {
  example = null;
  stage = { kind: 'starting' };
  readVault();
  preferences.rereadScheme();
  await closeBoard();
  await backToStart();
}

/** From the example to a collective of one's own. */
async function startOwn(): Promise<void> {
  if (example !== null) await leaveExample();
  if (stage.kind === 'first-visit') startAnew('found');
}

async function chooseLockMinutes(lockMinutes: number): Promise<void> {
  if (example !== null && profile !== null) profile = { ...profile, lockMinutes };
  if (vault === null) return;
  await vault.setProfile({ ...vault.profile(), lockMinutes });
  readVault();
}

/** Hides the board at once, seals what is being typed, saves, forgets every key. */
async function lock(): Promise<void> {
  if (example !== null) {
    await leaveExample();
    return;
  }
  const [mine, held] = [vault, tab];
  if (mine === null || isLocking) return;
  isLocking = true;
  // Whoever waits to be let in still does after unlocking.
  invitation = stage.kind === 'joining' ? invitation : null;
  [vault, tab, purpose] = [null, null, null];
  readVault();
  stage = { kind: 'starting' };
  await closeEverything();
  mine.lock();
  if (held?.held === true) held.release();
  isLocking = false;
  await backToStart();
}

/** Everything in this vault. Reported as gone only after looking again. */
async function eraseEverything(): Promise<void> {
  const mine = vault;
  if (mine === null) return;
  isLocking = true;
  vault = null;
  readVault();
  stage = { kind: 'erasing', board: null, outcome: 'erasing' };
  await closeEverything();
  mine.lock();
  await eraseClosed(mine.id);
}

async function eraseClosed(id: string): Promise<void> {
  eraseAgain = () => eraseClosed(id);
  stage = { kind: 'erasing', board: null, outcome: 'erasing' };
  const erased = await eraseVault(id);
  if (tab?.held === true) tab.release();
  tab = null;
  isLocking = false;
  stage = { kind: 'erasing', board: null, outcome: erased.ok ? 'gone' : 'still-there' };
}

/** One board from this device. */
async function leaveBoard(localId: string): Promise<void> {
  const mine = vault;
  const entry = boards.find((one) => one.localId === localId);
  if (mine === null || entry === undefined) return;
  eraseAgain = () => leaveBoard(localId);
  stage = { kind: 'erasing', board: entry.title, outcome: 'erasing' };
  if (board?.session.entry.localId === localId) await closeBoard();
  const removed = await mine.removeBoard(localId);
  if (vault !== mine) return;
  readVault();
  const outcome = removed.ok ? 'gone' : 'still-there';
  stage = { kind: 'erasing', board: entry.title, outcome };
}

const LAST_BOARD = 'state/last-board';

async function readLastBoard(): Promise<string | null> {
  const row = await vault?.readRow(LAST_BOARD);
  return row?.ok === true && row.value !== null ? new TextDecoder().decode(row.value) : null;
}

async function writeLastBoard(localId: string): Promise<void> {
  await vault?.writeRow(LAST_BOARD, new TextEncoder().encode(localId));
}
