/* The states of a circle: before it, in session as each of those in it sees it, after it, on paper. */
import { circleRounds } from '#lib/content/circle-rounds.ts';
import { circleScripts } from '#lib/content/circle-scripts.ts';
import AloneSteps from '#lib/ui/screens/circle/AloneSteps.svelte';
import CircleLobby from '#lib/ui/screens/circle/CircleLobby.svelte';
import CircleWaiting from '#lib/ui/screens/circle/CircleWaiting.svelte';
import type { LiveCalls } from '#lib/ui/screens/circle/live-calls.ts';
import LivePage from '#lib/ui/screens/circle/LivePage.svelte';
import ScriptPage from '#lib/ui/screens/circle/ScriptPage.svelte';
import type { LiveView, SeatView } from '#lib/ui/screens/circle/view-model.ts';
import { createPeople } from './people.ts';
import { createShell, nothing, type State } from './state.ts';

const calls: LiveCalls = {
  ...{ onend: nothing, onstep: nothing, onask: nothing, onanswer: nothing, ontakeup: nothing },
  ...{ ontogether: nothing, onmove: nothing, onminutes: nothing, onquestion: nothing },
  ...{ onleave: nothing, onclose: nothing },
};

export function createCircleStates(es: boolean): Record<string, State> {
  const language = es ? 'es' : 'en';
  const [me, chelo, flor, brisa] = createPeople(language).slice(0, 4);
  const healing = circleScripts(language);
  const script = healing.find(({ id }) => id === 'disappeared') ?? healing[0]!;
  const rounds = Object.values(circleRounds(language));
  const seat = (
    id: number,
    person: SeatView['person'],
    more: Partial<SeatView> = {},
  ): SeatView => ({
    ...{ id, person, isBeside: false, isTurn: false, isHere: true },
    ...more,
  });
  const around = [chelo!, me!, flor!, brisa!].map((person, at) => seat(at, person));
  const turn = (at: number, more: Partial<SeatView> = {}): Partial<LiveView> => {
    const seats = around.map((one, place) =>
      place === at ? { ...one, isTurn: true, ...more } : one,
    );
    return { seats, turn: seats[at] ?? null, next: seats[at + 1] ?? null };
  };
  const view: LiveView = {
    ...{ phase: 'round', script, round: 2, isFirst: false, isLast: false },
    question: script.rounds[1]?.prompt ?? '',
    ...{ isOwnQuestion: false, advice: [], seats: around },
    ...{ turn: null, next: null, holders: [chelo!, flor!], iHold: false, unheld: null },
    ...{ asked: null, canAsk: [], minutes: 0, time: null, together: 1 },
  };
  const mine = {
    ...{ holders: [me!, flor!], iHold: true },
    advice: [script.rounds[1]?.hold ?? ''],
  };
  const page = (change: Partial<LiveView>, open = false): State => ({
    component: LivePage,
    props: { view: { ...view, ...change }, calls, open },
    shell: createShell({ place: 'remembering' }),
  });
  const opening = { phase: 'opening', round: 0, isFirst: true, question: null } as const;
  const closing = { phase: 'closing', round: 0, isLast: true, question: null } as const;
  const lobby = (notices: object[]): State => ({
    component: CircleLobby,
    props: {
      ...{ notices, rounds, healing, onenter: nothing, onchoose: nothing },
      back: { href: '#remembering', label: es ? 'Presentes' : 'Remembering' },
    },
    shell: createShell({ place: 'remembering' }),
  });
  const text = (more: object): State => ({
    component: ScriptPage,
    props: { script, onalone: nothing, onprint: nothing, onback: nothing, ...more },
    shell: createShell({ place: 'remembering' }),
  });
  const part = (at: number): State => ({
    component: AloneSteps,
    props: { script, at, onend: nothing },
    shell: createShell({ place: 'remembering' }),
  });
  const waiting = (what: 'joining' | 'over', afterwards: readonly string[] = []): State => ({
    component: CircleWaiting,
    props: { what, afterwards: what === 'over' ? afterwards : [], onback: nothing },
    shell: createShell({ place: 'remembering' }),
  });
  return {
    'circle-lobby': lobby([]),
    'circle-lobby-open': lobby([{ id: 'c', purpose: 'healing', person: chelo }]),
    'circle-script': text({ onlive: nothing }),
    'circle-script-alone': text({}),
    'circle-alone-question': part(3),
    'circle-alone-opening': part(1),
    'circle-opening-alone': page({
      ...{ ...opening, holders: [me!], iHold: true, advice: script.before },
      seats: [seat(0, me!)],
    }),
    'circle-opening-asking': page({
      ...{ ...opening, holders: [me!], iHold: true, asked: flor!, canAsk: [chelo!, flor!] },
      advice: script.before,
    }),
    'circle-opening-two': page({ ...opening, ...mine, advice: script.before }),
    'circle-opening-inside': page(opening),
    'circle-opening-asked': page({ ...opening, holders: [chelo!], asked: me! }),
    'circle-my-turn': page(turn(1)),
    'circle-my-turn-time': page({ ...turn(1), minutes: 3, time: 'over' }),
    'circle-beside-me': page({
      ...turn(1, { isBeside: true }),
      ...{ question: es ? '¿Qué cocina Nadia los viernes?' : 'What does Nadia cook on Fridays?' },
    }),
    'circle-another': page(turn(2)),
    'circle-another-holding': page({ ...turn(2, { isHere: false }), ...mine }),
    'circle-folds': page({ ...turn(2), ...mine, minutes: 3 }, true),
    'circle-own-question': page({ ...turn(2), ...mine, isOwnQuestion: true, advice: [] }),
    'circle-around': page(mine),
    'circle-around-inside': page({}),
    'circle-unknown': page({ ...turn(2), script: null, question: null }),
    'circle-holder-lost': page({ ...turn(2), holders: [chelo!], unheld: { next: me! } }),
    'circle-holders-lost': page({ ...turn(1), unheld: { next: brisa! } }),
    'circle-closing-holding': page({ ...closing, ...mine, advice: script.afterwards }, true),
    'circle-closing': page(closing),
    'circle-joining': waiting('joining'),
    'circle-over': waiting('over', script.afterwards),
    'circle-over-unknown': waiting('over'),
  };
}
