/**
 * The judging of runs that came from elsewhere: docs/PROTOCOL.md §8. Control envelopes before
 * content, everything after what it names, to a fixpoint; each run is taken in whole signed
 * stretches, so that what is held ends with a signature. Nothing is kept of what cannot be taken in:
 * it goes back to the caller as held, withheld or accused.
 */

import type { DeviceId } from '#lib/base/brands.ts';
import { equalBytes } from '#lib/base/bytes.ts';
import { deviceIdOf } from '#lib/crypto/derive.ts';
import type { Missing } from '#lib/ledger/check.ts';
import type { Judgement, LedgerReason } from '#lib/ledger/door-reasons.ts';
import { CONTROL } from '#lib/ledger/envelope.ts';
import type { LedgerIndex } from '#lib/ledger/ledger-index.ts';
import type { Opened, Opening, RunOpener, Work } from '#lib/ledger/open-runs.ts';
import type { Run } from '#lib/ledger/outer-update.ts';
import { findReach, keyOf } from '#lib/ledger/reach.ts';

export interface ReceiveReport {
  /** Newly in the index; per client one run. */
  readonly accepted: readonly Run[];
  /** What waits for something that is not here; to be handed in again. */
  readonly held: readonly Run[];
  /** Does not count, and may be no fault of who sent it. */
  readonly withheld: readonly Judgement[];
  /** The sender's own making. */
  readonly accused: readonly Judgement[];
  /** Accepted, and counting as empty. */
  readonly voided: readonly Judgement[];
}

export interface ForkEvidence {
  readonly clientId: number;
  readonly seq: number;
  readonly device: DeviceId;
  /** The first envelope of the other branch, sealed. */
  readonly sealed: Uint8Array;
}

interface Report {
  readonly accepted: Map<number, { clock: number; sealed: Uint8Array[] }>;
  readonly withheld: Judgement[];
  readonly accused: Judgement[];
  readonly voided: Judgement[];
}

/** Each takes something in; enough for all that one connection may hold, one by one. */
const ROUNDS = 600;

export interface Receiver {
  /** Pauses while runs are opened; once it judges it goes to the end. */
  receiving(runs: readonly Run[], sender: DeviceId | null): Generator<void, ReceiveReport>;
  readonly forks: readonly ForkEvidence[];
}

export function createReceiver(index: LedgerIndex, opener: RunOpener): Receiver {
  const forks = new Map<number, ForkEvidence>();

  function* receiving(
    runs: readonly Run[],
    sender: DeviceId | null,
  ): Generator<void, ReceiveReport> {
    const { works, faults } = yield* opener.open(runs);
    return judge(works, faults, sender);
  }

  function judge(
    works: readonly Work[],
    faults: Opening['faults'],
    sender: DeviceId | null,
  ): ReceiveReport {
    const report: Report = { accepted: new Map(), withheld: [], accused: [], voided: [] };
    for (const { judgement, isAccused } of faults)
      (isAccused ? report.accused : report.withheld).push(judgement);
    let left = [...works];
    let before = -1;
    // What was taken in may let in more: devices on the roster, another run of a chain.
    for (let round = 0; round < ROUNDS && left.length > 0; round++) {
      const taken = [...report.accepted.values()].reduce(
        (sum, { sealed }) => sum + sealed.length,
        0,
      );
      if (taken === before) break;
      before = taken;
      findReach(index, left, {
        vouch: (work) => vouch(work, report, sender),
        holds: (candidate) => opener.holds(candidate as Opened),
      });
      left = takeInTurn(left, report, sender);
    }
    return finish(report, left);
  }

  /** To a fixpoint; what is left waits for something. */
  function takeInTurn(works: readonly Work[], report: Report, sender: DeviceId | null): Work[] {
    const waiting = new Map<string, Work[]>();
    const control: Work[] = [];
    const content: Work[] = [];

    function queue(work: Work): void {
      (work.places[0]?.envelope.chain === CONTROL ? control : content).push(work);
    }

    function wake(key: string): void {
      const woken = waiting.get(key);
      if (woken === undefined) return;
      waiting.delete(key);
      woken.forEach(queue);
    }

    works.forEach(queue);
    for (;;) {
      // A device's admission lets its content in, so control comes first.
      const work = control.pop() ?? content.pop();
      if (work === undefined) break;
      const missing = advance(work, report, sender, wake);
      if (missing !== null) {
        const key = keyOf(missing);
        const others = waiting.get(key);
        if (others === undefined) waiting.set(key, [work]);
        else others.push(work);
      } else if (work.next < work.places.length) queue(work);
    }
    return [...waiting.values()].flat();
  }

  /** Takes in the next signed stretch; null when there is nothing to wait for. */
  function advance(
    work: Work,
    report: Report,
    sender: DeviceId | null,
    wake: (key: string) => void,
  ): Missing | null {
    const { clientId } = work;
    const chain = index.chains.get(clientId);
    const count = chain?.entries.length ?? 0;
    // Another run of the same chain may have brought the first of these meanwhile.
    while (work.next < work.places.length && work.clock + work.next < count) {
      const mine = chain?.entries[work.clock + work.next];
      if (mine === undefined || !equalBytes(mine.sealed, work.places[work.next]!.sealed))
        return stopAtFork(work, report, sender);
      work.next++;
    }
    if (work.next >= work.places.length) return null;
    const place = work.clock + work.next;
    if (place > count) return { what: 'place', clientId, seq: place - 1 };
    const first = work.places[work.next]!;
    const tip = chain?.entries.at(-1)?.hash;
    if (tip !== undefined && !equalBytes(first.envelope.prev, tip))
      return stopAtFork(work, report, sender);
    const end = work.places.findIndex((at, n) => n >= work.next && at.envelope.signature !== null);
    if (end === -1) return stop(work, 'unvouched', report.withheld);
    for (let at = work.next; at <= end; at++) {
      const found = index.check(work.places[at]!, work.places[at - 1] ?? null);
      if (found.verdict === 'hold') return found.missing;
      if (found.verdict !== 'next')
        return stop(
          work,
          found.reason,
          found.verdict === 'accuse' ? report.accused : report.withheld,
          at,
        );
    }
    if (!vouch(work, report, sender)) return null;
    if (end >= work.reach) return { what: 'place', clientId, seq: place };
    for (; work.next <= end; work.next++) takeIn(work, work.places[work.next]!, report, wake);
    return null;
  }

  /**
   * Verifies the last signature of a run; the hash chain vouches for the rest of it. Earlier ones
   * are not looked at, so that whoever passes a run on cannot be blamed for a bad one inside: only
   * its author is.
   */
  function vouch(work: Work, report: Report, sender: DeviceId | null): boolean {
    if (work.isVouched) return true;
    const last = work.places.findLast((at) => at.envelope.signature !== null);
    if (last === undefined) {
      stop(work, 'unvouched', report.withheld);
      return false;
    }
    work.isVouched = opener.holds(last);
    if (!work.isVouched) {
      const author = deviceIdOf(last.envelope.device);
      const isOwnMaking = sender === null || sender === author;
      stop(work, 'bad-signature', isOwnMaking ? report.accused : report.withheld);
    }
    return work.isVouched;
  }

  function takeIn(
    work: Work,
    candidate: Opened,
    report: Report,
    wake: (key: string) => void,
  ): void {
    const { clientId } = work;
    const { seq, device } = candidate.envelope;
    const { admitted, voided } = index.take(candidate);
    const run = report.accepted.get(clientId) ?? { clock: seq, sealed: [] };
    run.sealed.push(candidate.sealed);
    report.accepted.set(clientId, run);
    if (voided !== null)
      report.voided.push({ clientId, seq, device: deviceIdOf(device), reason: voided });
    wake(keyOf({ what: 'place', clientId, seq }));
    if (admitted !== null) wake(keyOf({ what: 'device', device: admitted }));
  }

  /** Two branches, if the other one is vouched for as well. */
  function stopAtFork(work: Work, report: Report, sender: DeviceId | null): null {
    const first = work.places[work.next];
    if (first === undefined || !vouch(work, report, sender)) return null;
    const { clientId } = work;
    const { seq, device } = first.envelope;
    const evidence = { clientId, seq, device: deviceIdOf(device), sealed: first.sealed };
    if (!forks.has(clientId)) forks.set(clientId, evidence);
    return stop(work, 'fork', report.withheld);
  }

  function stop(work: Work, reason: LedgerReason, list: Judgement[], at = work.next): null {
    const { envelope } = work.places[at] ?? work.places[0]!;
    const device = deviceIdOf(envelope.device);
    list.push({ clientId: work.clientId, seq: envelope.seq, device, reason });
    work.next = work.places.length;
    return null;
  }

  return {
    receiving,
    get forks() {
      return [...forks.values()];
    },
  };
}

function finish({ accepted, withheld, accused, voided }: Report, waiting: Work[]): ReceiveReport {
  return {
    accepted: [...accepted].map(([clientId, run]) => ({ clientId, ...run })),
    held: waiting.map(({ clientId, places, clock, next }) => ({
      clientId,
      clock: clock + next,
      sealed: places.slice(next).map((place) => place.sealed),
    })),
    withheld,
    accused,
    voided,
  };
}
