import { describe, expect, it } from 'vitest';
import {
  answerSwap,
  giveBack,
  ownTake,
  proposeSwap,
  takeCover,
  takeGap,
  withdrawSwap,
} from '#lib/board/exchanges.ts';
import {
  leaveHandover,
  noteIdOfHandover,
  readHandovers,
  receiveHandover,
  tickPassed,
} from '#lib/board/handovers.ts';
import { readRotaCalendar, rotaCalendarWithRests } from '#lib/board/rota-calendar.ts';
import {
  addRest,
  changeRest,
  endRest,
  readLimits,
  readRests,
  sayEnough,
} from '#lib/board/rests.ts';
import {
  addSpan,
  askForCover,
  createRota,
  planTurn,
  unplanTurn,
  withdrawRequest,
} from '#lib/board/rotas.ts';

import {
  everyone,
  createDocs,
  deed,
  draft,
  FIELDS,
  found,
  meet,
  weeks,
  recordOf,
  spanOf,
  ana,
  ben,
  carmen,
  dalia,
} from '#lib/board/rota-board.ts';

describe('rotas on the board, as people carry them,', () => {
  it('are alike after a rest, a change and one cover taken twice while apart', () => {
    const [one, other] = [createDocs(), createDocs()];
    const id = found(one);
    const asked = { turns: [`${spanOf(one, id)}.1`], relieves: ben, days: null };
    const request = askForCover(one, id, asked, deed(2));
    if (!request.ok) throw new Error('not asked');
    meet(one, other);
    addRest(one, ana, { from: '2027-01-04', until: null, contact: 'quiet' }, deed(3));
    takeCover(one, dalia, { rota: id, request: request.value }, deed(5));
    addSpan(other, id, draft('2026-12-28', [dalia, ana, ben]), deed(4));
    takeCover(other, carmen, { rota: id, request: request.value }, deed(4));
    meet(one, other);
    expect(weeks(one)).toEqual(weeks(other));
    expect(weeks(one)).toEqual([
      '2026-12-07 ana turn',
      '2026-12-14 carmen cover',
      '2026-12-21 carmen turn',
      '2026-12-28 dalia turn',
      '2027-01-04 ben stand-in',
    ]);
    for (const docs of [one, other]) {
      const [cover] = readRotaCalendar(docs, everyone, '2027-01-11')[0]!.covers;
      expect(cover).toMatchObject({ taker: carmen, thanked: [dalia], isOpen: false });
    }
    giveBack(one, carmen, ownTake(one, carmen, request.value)!, '2026-12-01', 6);
    expect(readRotaCalendar(one, everyone, '2027-01-11')[0]!.covers[0]!.isOpen).toBe(true);
  });

  it('swap only by two yeses', () => {
    const docs = createDocs();
    const id = found(docs);
    const span = spanOf(docs, id);
    const gives = { gives: [`${span}.0`], takes: [`${span}.1`] };
    const swap = proposeSwap(docs, ana, { rota: id, with: ben, ...gives }, deed(2));
    expect(weeks(docs).slice(0, 2)).toEqual(['2026-12-07 ana turn', '2026-12-14 ben turn']);
    answerSwap(docs, carmen, swap, true, deed(3));
    expect(weeks(docs).slice(0, 2)).toEqual(['2026-12-07 ana turn', '2026-12-14 ben turn']);
    answerSwap(docs, ben, swap, true, deed(4));
    expect(weeks(docs).slice(0, 2)).toEqual(['2026-12-07 ben swap', '2026-12-14 ana swap']);
    answerSwap(docs, ben, swap, false, deed(5));
    expect(weeks(docs).slice(0, 2)).toEqual(['2026-12-07 ana turn', '2026-12-14 ben turn']);
  });

  it('keep two rests that one person began on two devices while apart, and end one', () => {
    const [phone, laptop] = [createDocs(), createDocs()];
    addRest(phone, ana, { from: '2026-12-07', until: '2026-12-09', contact: 'quiet' }, deed(1));
    addRest(laptop, ana, { from: '2026-12-20', until: null, contact: 'may-ask' }, deed(1));
    meet(phone, laptop);
    const rests = readRests(laptop, everyone);
    expect(rests.map(({ from }) => from).sort()).toEqual(['2026-12-07', '2026-12-20']);
    const open = rests.find(({ until }) => until === null)!;
    endRest(laptop, open, '2027-01-02');
    expect(readRests(laptop, everyone).find(({ id }) => id === open.id)?.until).toBe('2027-01-01');
    endRest(laptop, { ...open, from: '2027-02-01' }, '2027-01-02');
    expect(readRests(laptop, everyone)).toHaveLength(1);
  });

  it('pass on what was ticked, and the next says to have it', () => {
    const [one, other] = [createDocs(), createDocs()];
    const id = found(one);
    meet(one, other);
    const turn = `${spanOf(one, id)}.0`;
    const left = leaveHandover(one, recordOf(one, id), turn, ana, deed(2));
    const again = leaveHandover(one, recordOf(one, id), turn, ana, deed(3));
    if (!left.ok) throw new Error('not left');
    expect(again).toEqual(left);
    leaveHandover(other, recordOf(other, id), turn, ben, deed(2));
    tickPassed(one, id, left.value, 'llaves', true);
    meet(one, other);
    expect(receiveHandover(other, id, left.value, ben).ok).toBe(true);
    expect(receiveHandover(other, id, 'nothing', ben)).toMatchObject({ error: { kind: 'gone' } });
    meet(one, other);
    const handovers = readHandovers(recordOf(one, id));
    expect(handovers.map(({ by }) => by).sort()).toEqual([ana, ben]);
    expect(handovers.find(({ by }) => by === ana)).toMatchObject({
      ...{ turn, passed: ['llaves'], received: [ben] },
    });
  });

  it('go back to the order when a turn is planned no more, and leave other plans', () => {
    const docs = createDocs();
    const id = found(docs);
    const span = spanOf(docs, id);
    planTurn(docs, id, `${span}.0`, [carmen], deed(2));
    planTurn(docs, id, `${span}.0`, [dalia], deed(3));
    planTurn(docs, id, `${span}.1`, [dalia], deed(3));
    unplanTurn(docs, id, `${span}.0`);
    expect(weeks(docs).slice(0, 2)).toEqual(['2026-12-07 ana turn', '2026-12-14 dalia plan']);
    expect(unplanTurn(docs, 'nothing', `${span}.0`)).toMatchObject({ error: { kind: 'gone' } });
  });

  it('give a gap to whoever takes it, in one act', () => {
    const docs = createDocs();
    const created = createRota(
      docs,
      FIELDS,
      { ...draft('2026-12-07', [ana]), places: [{ id: 'blank', people: [] }] },
      deed(1),
    );
    if (!created.ok) throw new Error(created.error.problem);
    const id = created.value;
    expect(takeGap(docs, ben, id, `${spanOf(docs, id)}.1`, deed(2)).ok).toBe(true);
    expect(weeks(docs, '2026-12-28')).toEqual([
      ...['2026-12-07 gap', '2026-12-14 ben cover', '2026-12-21 gap'],
    ]);
    expect(takeGap(docs, ben, 'nothing', 'x.0', deed(2))).toMatchObject({
      error: { kind: 'gone' },
    });
  });

  it('say what a rest would change, and write nothing down', () => {
    const docs = createDocs();
    found(docs);
    const rests = [{ member: ana, from: '2026-12-07', until: '2026-12-13' }];
    const [then] = rotaCalendarWithRests(docs, everyone, '2026-12-14', rests);
    expect(then!.turns[0]!.seats[0]!.stretches[0]!.carriers[0]).toMatchObject({ how: 'stand-in' });
    expect(weeks(docs)[0]).toBe('2026-12-07 ana turn');
    expect(readRests(docs, everyone)).toEqual([]);
  });

  it('keep what was said last of what is enough on one day', () => {
    const docs = createDocs();
    sayEnough(docs, ana, { from: '2026-12-01', turns: 1, per: 'week' }, deed(1));
    sayEnough(docs, ana, { from: '2026-12-02', turns: 3, per: 'week' }, deed(1));
    sayEnough(docs, ana, { from: '2026-12-02', turns: 2, per: 'month' }, deed(2));
    const said = readLimits(docs, everyone).map(({ from, turns, per }) => ({ from, turns, per }));
    expect(said).toHaveLength(2);
    expect(said).toContainEqual({ from: '2026-12-02', turns: 2, per: 'month' });
  });

  it('take back what was asked, proposed or said of a rest', () => {
    const docs = createDocs();
    const id = found(docs);
    const span = spanOf(docs, id);
    const asked = { turns: [`${span}.1`], relieves: ben, days: null };
    const request = askForCover(docs, id, asked, deed(2));
    if (!request.ok) throw new Error('not asked');
    withdrawRequest(docs, id, request.value);
    const turns = { gives: [`${span}.0`], takes: [`${span}.1`] };
    const swap = proposeSwap(docs, ana, { rota: id, with: ben, ...turns }, deed(2));
    answerSwap(docs, ben, swap, true, deed(3));
    withdrawSwap(docs, ana, swap);
    addRest(docs, ana, { from: '2026-12-07', until: null, contact: 'quiet' }, deed(1));
    changeRest(docs, readRests(docs, everyone)[0]!, { until: '2026-12-09' });
    const [calendar] = readRotaCalendar(docs, everyone, '2027-01-11');
    expect(calendar!.covers[0]).toMatchObject({ isOpen: false, taker: null });
    expect(calendar!.swaps[0]).toMatchObject({ standing: 'withdrawn', exchange: null });
    expect(readRests(docs, everyone)[0]).toMatchObject({ until: '2026-12-09', contact: 'quiet' });
    expect(noteIdOfHandover('a')).toBe('handover:a');
  });
});
