/**
 * The agreements of a board as pages read them, worked out once for all that ask and again only when a
 * record or the roster has changed: no letter typed into a draft has them read again.
 */

import { createSubscriber } from 'svelte/reactivity';
import type { Transaction } from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { readDrafts, type DraftState } from '#lib/board/agreements.ts';
import { readApart } from '#lib/board/apart.ts';
import { touchesRecords } from '#lib/board/docs.ts';
import { readDealt, readRemarks } from '#lib/board/remarks.ts';
import { readRests } from '#lib/board/rests.ts';
import {
  readAnswers,
  readRounds,
  type Refused,
  type SignedAnswer,
  type SignedRound,
  type Signer,
  type Signers,
} from '#lib/board/rounds.ts';
import { resolveAgreements, type Agreed } from '#lib/domain/consent/agreements.ts';
import { restingBy } from '#lib/domain/consent/resting.ts';
import type { AgreementId, Collective, Dealt, Remark } from '#lib/domain/consent/records.ts';
import { createApartBy } from '#lib/domain/remembrance/apart.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';

export interface AgreementRecords {
  readonly drafts: readonly DraftState[];
  readonly rounds: readonly SignedRound[];
  readonly answers: readonly SignedAnswer[];
  readonly remarks: readonly Remark[];
  readonly dealt: readonly Dealt[];
  /** Rounds and answers that did not check: they count for nothing. */
  readonly refused: readonly Refused[];
}

export interface AgreementBook {
  readonly records: AgreementRecords;
  /** Who decides today. */
  readonly collective: Collective;
  /** Of every agreement that a round was ever opened on; `now` in ms. */
  agreed(now: number): ReadonlyMap<AgreementId, Agreed>;
  /** For opening a round and answering. */
  readonly signer: Signer;
}

const books = new WeakMap<BoardState, AgreementBook>();

export function agreementsOf(board: BoardState): AgreementBook {
  const known = books.get(board);
  if (known !== undefined) return known;
  const book = createAgreementBook(board);
  books.set(board, book);
  return book;
}

function createAgreementBook({ docs, session, me }: BoardState): AgreementBook {
  const members = (): readonly MemberId[] => session.roster().members.map(({ id }) => id);
  const { board: name } = session.entry;
  let read: AgreementRecords | null = null;
  let roster = '';
  /** Only what hears of changes may be kept. */
  let isHeard = false;

  const changed = createSubscriber((update) => {
    const change = (): void => {
      read = null;
      update();
    };
    const onRecords = (transaction: Transaction): void => {
      if (touchesRecords(transaction)) change();
    };
    const rosterNow = (): string =>
      `${members().join(' ')} ${String(session.roster().charters.agreed.length)}`;
    const onRoster = (): void => {
      const now = rosterNow();
      if (now !== roster) change();
      roster = now;
    };
    [isHeard, roster] = [true, rosterNow()];
    for (const doc of [docs.common, docs.owned]) doc.on('afterTransaction', onRecords);
    const stop = session.on(onRoster);
    return () => {
      for (const doc of [docs.common, docs.owned]) doc.off('afterTransaction', onRecords);
      stop();
      isHeard = false;
      read = null;
    };
  });

  function readAll(): AgreementRecords {
    const signers: Signers = {
      board: name,
      members: members(),
      memberOfDevice: (device) => session.roster().memberOfDevice(device),
    };
    const rounds = readRounds(docs, signers);
    const answers = readAnswers(docs, signers);
    return {
      drafts: readDrafts(docs),
      rounds: rounds.rounds,
      answers: answers.answers,
      remarks: readRemarks(docs, signers.members),
      dealt: readDealt(docs, signers.members),
      refused: [...rounds.refused, ...answers.refused],
    };
  }

  function records(): AgreementRecords {
    changed();
    const found = read ?? readAll();
    if (isHeard) read = found;
    return found;
  }

  function collective(): Collective {
    changed();
    const { charter, charters } = session.roster();
    return {
      members: members(),
      // Without a charter, which no board lacks, nothing is agreed but by all.
      quorum: charter?.quorum ?? 100,
      quorums: new Set(charters.agreed.map((one) => one.charter.quorum)),
      isResting: restingBy(readRests(docs, members()), createApartBy(readApart(docs, members()))),
    };
  }

  return {
    get records() {
      return records();
    },
    get collective() {
      return collective();
    },
    agreed(now) {
      const { rounds, answers } = records();
      return resolveAgreements(rounds, answers, collective(), now);
    },
    signer: { board: name, me, keys: session.signKeys },
  };
}
