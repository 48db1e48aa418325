// @ts-nocheck
// What becomes of a run of sealed envelopes that its own author sends: docs/PROTOCOL.md §3 and §8.
// A ledger here is { board, headerKey, epochs: number → payload key, chains: client → envelopes }.
import { equal, Refused, toHex } from './bytes.js';
import { judgePayload } from './content.js';
import { isSignatureGood, openEnvelope } from './envelope.js';
import { chainStart, clientId } from './names.js';
import { parseOperation } from './operations.js';
import { rosterOf } from './roster.js';

export const makeLedger = (board, headerKey, epochs) => ({
  board,
  headerKey,
  epochs,
  chains: new Map(),
});
const keyOf = (client, seq) => `${client}:${seq}`;
const all = (ledger) => [...ledger.chains.values()].flat();
export const rosterNow = (ledger) =>
  rosterOf(
    ledger.board,
    all(ledger).filter((envelope) => envelope.chain === 0),
  );

const verdict = (kind, reason = null) => ({ verdict: kind, reason });
const withheld = (reason) => verdict('withheld', reason);
const accused = (reason) => verdict('accused', reason);
const HELD = verdict('held');

/** Opens each element, looks at its place and the run's last signature; a verdict if it ends there. */
const openRun = (ledger, { clientId: client, clock, sealed }, fromAuthor) => {
  const { board, headerKey } = ledger;
  const run = [];
  for (const [i, element] of sealed.entries()) {
    let envelope;
    try {
      envelope = openEnvelope(board, headerKey, element);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return error.message === 'unknown-version'
        ? withheld('unknown-version')
        : accused(error.message);
    }
    const { device, chain, incarnation } = envelope;
    if (clientId(board, device, chain, incarnation) !== client) return accused('foreign-chain');
    if (envelope.seq !== clock + i) return accused('foreign-chain');
    if (i > 0 && !equal(envelope.prev, run[i - 1].hash)) return accused('broken-chain');
    run.push({ ...envelope, client, key: keyOf(client, envelope.seq) });
  }
  const last = run.findLastIndex((envelope) => envelope.signature !== null);
  if (last < 0) return withheld('unvouched');
  if (!isSignatureGood(board, run[last]))
    return fromAuthor ? accused('bad-signature') : withheld('bad-signature');
  return { run: run.slice(0, last + 1) };
};

/** Joins an envelope to what is held: prev, deps, lamport. A verdict if it does not fit. */
const place = (ledger, envelope) => {
  const { board } = ledger;
  const { device, chain, incarnation, seq, client } = envelope;
  const own = ledger.chains.get(client) ?? [];
  if (own[seq]) return equal(own[seq].hash, envelope.hash) ? 'known' : withheld('fork');
  if (seq > own.length) return HELD;
  const prev = own[seq - 1];
  if (!prev && !equal(envelope.prev, chainStart(board, device, chain, incarnation)))
    return accused('broken-chain');
  if (prev && !equal(envelope.prev, prev.hash)) return withheld('fork');
  const past = new Set(prev ? [...prev.past, prev.key] : []);
  let lamport = prev?.lamport ?? 0;
  for (const dep of envelope.deps) {
    const depClient = clientId(board, dep.device, dep.chain, dep.incarnation);
    const held = ledger.chains.get(depClient)?.[dep.seq];
    if (!held) return HELD;
    if (!equal(held.hash, dep.hash)) return withheld('fork');
    for (const key of [...held.past, held.key]) past.add(key);
    lamport = Math.max(lamport, held.lamport);
  }
  if (envelope.lamport !== lamport + 1) return accused('bad-lamport');
  return { ...envelope, past };
};

const judgeContent = (ledger, envelope) => {
  if (envelope.kind !== 1 || envelope.circle !== 0) return null;
  const payloadKey = ledger.epochs.get(envelope.epoch);
  if (!payloadKey) return HELD;
  const { clients, devices } = rosterNow(ledger);
  const memberOf = (client) => devices.get(toHex(clients.get(client)?.device ?? []))?.member;
  const ended = (client, isPast) =>
    (ledger.chains.get(client) ?? [])
      .filter((other) => other.covers && other.part === envelope.part && isPast(other))
      .reduce((end, { covers }) => Math.max(end, covers.from + covers.count), 0);
  const isPast = (other) => envelope.past.has(other.key);
  const author = {
    client: envelope.client,
    member: memberOf(envelope.client),
    ended: ended(envelope.client, () => true),
  };
  const covered = (client) => ended(client, isPast);
  const places = new Map();
  for (const [client, chain] of ledger.chains) {
    const counted = chain.filter((other) => other.covers && other.part === envelope.part);
    places.set(
      client,
      counted.flatMap(({ covers }) => covers.placed),
    );
  }
  try {
    envelope.covers = judgePayload({ envelope, payloadKey, author, covered, memberOf, places });
    return null;
  } catch (error) {
    if (error instanceof Refused) return verdict('voided', error.message);
    throw error;
  }
};

const isOnRoster = (ledger, envelope) => {
  const { clients } = rosterNow(ledger);
  return clients.has(clientId(ledger.board, envelope.device, envelope.chain, 0));
};
/** A found brings its own device. */
const isFounding = (ledger, envelope) => {
  if (envelope.chain !== 0 || envelope.kind !== 1) return false;
  return rosterOf(ledger.board, [envelope]).devices.size === 1;
};

/** Takes one envelope in; the verdict if it is not taken, or counts as empty. */
const take = (ledger, raw) => {
  const envelope = place(ledger, raw);
  if (envelope === 'known') return null;
  if (envelope.verdict) return envelope;
  if (envelope.chain === 0) envelope.operation = parseOperation(envelope.kind, envelope.payload);
  if (!isOnRoster(ledger, envelope) && !isFounding(ledger, envelope)) return HELD;
  if (envelope.incarnation !== 0) return withheld('unregistered');
  const judged = envelope.chain === 1 ? judgeContent(ledger, envelope) : null;
  if (judged?.verdict === 'held') return judged;
  const own = ledger.chains.get(envelope.client) ?? [];
  ledger.chains.set(envelope.client, [...own, envelope]);
  return judged;
};

/** Of a part of a run only what ends with a good signature stays. */
const cutBack = (ledger, client, length) => {
  const own = ledger.chains.get(client) ?? [];
  let end = own.length;
  while (end > length && !isSignatureGood(ledger.board, own[end - 1])) end -= 1;
  if (end !== own.length) ledger.chains.set(client, own.slice(0, end));
};

/** Takes a run in, and says what became of it: the worst of its envelopes. */
export const receive = (ledger, run, { fromAuthor = true } = {}) => {
  const opened = openRun(ledger, run, fromAuthor);
  if (!opened.run) return opened;
  const before = ledger.chains.get(run.clientId)?.length ?? 0;
  let worst = verdict('accepted');
  for (const raw of opened.run) {
    const said = take(ledger, raw);
    if (said !== null && said.verdict !== 'voided') {
      cutBack(ledger, run.clientId, before);
      return said;
    }
    worst = said ?? worst;
  }
  return worst;
};
