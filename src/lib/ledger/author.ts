/**
 * Makes one's own next envelopes: each after the head of its chain, the first naming what this
 * device has applied of other chains, the last signed. Nothing is changed here: the caller saves what
 * comes back and then appends it. A draft that would not count is a mistake of ours and throws.
 * docs/PROTOCOL.md §3.
 */

import type { Random } from '#lib/base/brands.ts';
import { assert } from '#lib/base/assert.ts';
import { chainStart, clientIdOf, deviceIdOf } from '#lib/crypto/derive.ts';
import { NONCE_BYTES, seal } from '#lib/crypto/seal.ts';
import type { SignKeys } from '#lib/crypto/sign.ts';
import {
  compareChains,
  CONTENT,
  CONTROL,
  encodeBody,
  ENVELOPE_VERSION,
  envelopeHash,
  KIND_UPDATE,
  PART_COMMON,
  PART_NONE,
  sealEnvelope,
  signEnvelope,
  type ChainKind,
  type Dep,
  type Envelope,
  type Part,
} from '#lib/ledger/envelope.ts';
import { judgePayload, type ValidityView } from '#lib/ledger/inner-validity.ts';
import { MAX_DEPS } from '#lib/ledger/limits.ts';
import type { Head, Ledger } from '#lib/ledger/ledger.ts';
import { encodeOperation, type Operation } from '#lib/ledger/operations.ts';
import type { Run } from '#lib/ledger/outer-update.ts';

export interface Author {
  readonly signKeys: SignKeys;
  readonly chain: ChainKind;
  /** 0 in version 1. */
  readonly incarnation: number;
}

export interface ContentDraft {
  readonly part: Part;
  readonly update: Uint8Array;
  readonly from: number;
  readonly count: number;
}

/** For the content chain updates, for the control chain operations. */
export type Draft = ContentDraft | Operation;

/** A run of new envelopes; `before` and `head` are what the vault compares and advances. */
export interface Authored extends Run {
  readonly before: { readonly count: number; readonly hash: Uint8Array };
  readonly head: { readonly count: number; readonly hash: Uint8Array };
}

/** An inner update of nothing: it carries deps that do not fit one envelope. */
const EMPTY_UPDATE: Uint8Array = Uint8Array.from([0, 0]);

export function authorEnvelopes(
  ledger: Ledger,
  who: Author,
  drafts: readonly Draft[],
  random: Random,
): Authored {
  assert(drafts.length > 0, 'one writes something');
  const { board } = ledger;
  const device = who.signKeys.publicKey;
  const clientId = clientIdOf(board, device, who.chain, who.incarnation);
  const own = ledger.head(clientId);
  const before = {
    count: own?.count ?? 0,
    hash: own?.hash ?? chainStart(board, device, who.chain, who.incarnation),
  };
  const news = newsFor(ledger, clientId, who.chain);
  const steps = planSteps(ledger, who, drafts, news, clientId);
  let { count, hash } = before;
  let lamport = own?.lamport ?? 0;
  const sealed: Uint8Array[] = [];
  steps.forEach(({ draft, deps }, at) => {
    lamport = 1 + Math.max(lamport, ...deps.map((dep) => dep.lamport));
    const nonce = random(NONCE_BYTES);
    const place = { seq: count, lamport, prev: hash, nonce, deps: deps.map(depOf) };
    let envelope: Envelope = { ...envelopeOf(ledger, draft, nonce), ...placeOf(who), ...place };
    if (at === steps.length - 1) envelope = signEnvelope(envelope, board, who.signKeys);
    sealed.push(sealEnvelope(envelope, ledger.headerKey));
    hash = envelopeHash(board, { envelope, body: encodeBody(envelope) });
    count += 1;
  });
  return { clientId, clock: before.count, sealed, before, head: { count, hash } };
}

function placeOf({ signKeys, chain, incarnation }: Author) {
  return {
    version: ENVELOPE_VERSION,
    chain,
    circle: 0,
    device: signKeys.publicKey,
    incarnation,
    signature: null,
  } as const;
}

/**
 * The heads that are new to the chain and in the past of no other of them. A control chain names
 * control chains alone: whoever is let in at the door has nothing else yet to judge it by.
 */
function newsFor(ledger: Ledger, clientId: number, chain: ChainKind): Head[] {
  const fresh = ledger
    .heads()
    .filter(
      (head) =>
        head.clientId !== clientId &&
        (chain === CONTENT || head.chain === CONTROL) &&
        ledger.knownByHead(clientId, head.clientId) < head.count,
    );
  return fresh.filter(
    (head) =>
      !fresh.some(
        (other) =>
          other !== head && ledger.knownByHead(other.clientId, head.clientId) >= head.count,
      ),
  );
}

interface Step {
  readonly draft: Draft;
  readonly deps: readonly Head[];
}

/** More heads than one envelope names are named by empty ones that come before. */
function planSteps(
  ledger: Ledger,
  who: Author,
  drafts: readonly Draft[],
  news: Head[],
  clientId: number,
): Step[] {
  if (who.chain === CONTROL) {
    const ranked = [...news].sort((a, b) => b.lamport - a.lamport);
    return drafts.map((draft, at) => ({
      draft,
      deps: at === 0 ? inOrder(ranked.slice(0, MAX_DEPS)) : [],
    }));
  }
  assertCounting(ledger, who, drafts, clientId);
  const steps: Step[] = [];
  let rest = news;
  for (; rest.length > MAX_DEPS; rest = rest.slice(MAX_DEPS)) {
    const from = ledger.viewOfAll(clientId, memberOf(ledger, who), PART_COMMON).coveredOf(clientId);
    const draft = { part: PART_COMMON, update: EMPTY_UPDATE, from, count: 0 } as const;
    steps.push({ draft, deps: inOrder(rest.slice(0, MAX_DEPS)) });
  }
  return [...steps, ...drafts.map((draft, at) => ({ draft, deps: at === 0 ? inOrder(rest) : [] }))];
}

function inOrder(heads: readonly Head[]): Head[] {
  return [...heads].sort(compareChains);
}

function memberOf(ledger: Ledger, { signKeys }: Author) {
  const member = ledger.roster().memberOfDevice(deviceIdOf(signKeys.publicKey));
  assert(member !== null, 'who writes is on the roster');
  return member;
}

/** Everyone else would void a draft that breaks a rule: better to stop here. */
function assertCounting(
  ledger: Ledger,
  who: Author,
  drafts: readonly Draft[],
  clientId: number,
): void {
  const member = memberOf(ledger, who);
  const ends = new Map<Part, number>();
  const views = new Map<Part, ValidityView>();
  for (const draft of drafts) {
    assert(!('kind' in draft), 'a content chain carries updates');
    const { part, update, from, count } = draft;
    let view = views.get(part);
    if (view === undefined) {
      const held = ledger.viewOfAll(clientId, member, part);
      views.set(part, (view = { ...held, places: held.places.branch() }));
    }
    const { coveredOf: heldOf } = view;
    const coveredOf = (client: number): number =>
      (client === clientId ? ends.get(part) : undefined) ?? heldOf(client);
    const judged = judgePayload(
      { part, clocks: { from, count }, plaintext: update },
      { ...view, coveredOf },
    );
    assert(judged.ok, `an own update counts: ${judged.ok ? '' : judged.error}`);
    view.places.add(judged.value);
    ends.set(part, from + count);
  }
}

function envelopeOf(ledger: Ledger, draft: Draft, nonce: Uint8Array) {
  if ('kind' in draft) {
    const payload = encodeOperation(draft);
    return {
      kind: draft.kind,
      part: PART_NONE,
      epoch: 0,
      clocks: { from: 0, count: 0 },
      payload,
    } as const;
  }
  const { number, payloadKey } = ledger.newestEpoch();
  const payload = seal(draft.update, nonce, payloadKey);
  const clocks = { from: draft.from, count: draft.count };
  return { kind: KIND_UPDATE, part: draft.part, epoch: number, clocks, payload };
}

function depOf({ device, chain, incarnation, count, hash }: Head): Dep {
  return { device, chain, incarnation, seq: count - 1, hash };
}
