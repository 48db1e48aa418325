/* The states of one turn's page: a small rota of weeks, seen at different moments by different people. */
import type { MemberId } from '#lib/base/brands.ts';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import type { RestFacts } from '#lib/domain/rotation/asks.ts';
import { resolveCover, type CoverRequest, type Take } from '#lib/domain/rotation/covers.ts';
import type { Plan } from '#lib/domain/rotation/records.ts';
import { id, life, places, rota, span } from '#lib/domain/rotation/rota-words.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';
import type { SwapFacts } from '#lib/domain/rotation/swaps.ts';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import Thanks from '#lib/ui/screens/turns/Thanks.svelte';
import TurnMissing from '#lib/ui/screens/turns/TurnMissing.svelte';
import StandIn from '#lib/ui/screens/turns/StandIn.svelte';
import TurnPage from '#lib/ui/screens/turns/TurnPage.svelte';
import { createTurnView } from '#lib/ui/screens/turns/view-model.ts';
import type { LeftFacts } from '#lib/ui/screens/turns/facts.ts';
import Asks from '#lib/ui/screens/turns/Asks.svelte';
import { whenOf } from '#lib/ui/screens/turns/when.ts';
import type { AskView } from '#lib/ui/screens/turns/ask-view.ts';
import { createPeople } from './people.ts';
import { createShell, nothing, type State } from './state.ts';

/** Ana (me) with Flor learning, Chelo, Brisa, a gap, from Monday 7 December 2026. */
const weekly = span('2026-12-07', places('ana(flor)', 'chelo', 'brisa', '-'));
const AHEAD = '2026-12-01T12:00Z';
const BEGUN = '2026-12-10T18:00Z';
const AFTER = '2026-12-14T20:00Z';

interface Scene {
  readonly turn: string;
  readonly me?: string;
  readonly now?: string;
  readonly covers?: readonly { readonly request: CoverRequest; readonly takes?: readonly Take[] }[];
  readonly swaps?: readonly SwapFacts[];
  readonly paused?: readonly string[];
  readonly plans?: readonly Plan[];
  readonly rests?: readonly RestFacts[];
  readonly left?: readonly LeftFacts[];
}

const asked = (relieves: string | null, turn: string, days: CoverRequest['days'] = null) => ({
  ...{ id: 'ask', made: 1, turns: [turn], days, isWithdrawn: false },
  relieves: relieves === null ? null : id(relieves),
});
const take = (name: string, made: number): Take => ({
  ...{ id: `take-${name}`, made, request: 'ask', member: id(name), back: null },
});
const swap = (
  standing: SwapFacts['standing'],
  [member, other]: readonly [string, string],
  [gives, takes]: readonly [string, string],
): SwapFacts => ({
  swap: { id: 'x', made: 5, member: id(member), with: id(other), gives: [gives], takes: [takes] },
  standing,
  exchange:
    standing !== 'agreed'
      ? null
      : {
          ...{ id: 'x', made: 5, kind: 'swap' },
          legs: [
            { turn: gives, from: id(member), to: id(other), days: null },
            { turn: takes, from: id(other), to: id(member), days: null },
          ],
        },
});
const left = (by: string, turn: string, received: readonly string[] = []): LeftFacts => ({
  ...{ id: 'h', turn, by: id(by), received: received.map(id), passed: ['Llave del local'] },
});

export function createTurnStates(es: boolean): Record<string, State> {
  const people: readonly PersonView[] = createPeople(es ? 'es' : 'en');
  const person = (seenBy: string) => (member: MemberId) => ({
    ...(people.find((one) => one.id === member) ?? { id: member, name: null, thread: 8 }),
    me: member === seenBy,
  });
  const name = es ? 'Teléfono de noche' : 'Night phone';
  const passes = es
    ? 'Llave del local\nLista de contactos\nAsuntos abiertos'
    : 'Llave del local\nList of contacts\nOpen matters';

  function page(scene: Scene): State {
    const { me = 'ana', rests = [], paused = [], plans = [], swaps = [] } = scene;
    const covers = (scene.covers ?? []).map(({ request, takes = [] }) =>
      resolveCover(request, takes),
    );
    const exchanges = [
      ...covers.flatMap((cover) => cover.exchanges),
      ...swaps.flatMap(({ exchange }) => exchange ?? []),
    ];
    const of = rota([weekly], { exchanges, paused, plans });
    const until = dayNumberOf('2027-03-01');
    const calendar = resolveRotas([of], life({ rests }), until).get('r')!;
    const now = Date.parse(scene.now ?? AHEAD);
    const turn = createTurnView({
      rota: {
        ...{ id: 'r', name, passes, ...calendar, covers, swaps, plans },
        handovers: scene.left ?? [],
      },
      turn: calendar.turns.find((one) => one.id === scene.turn)!,
      ...{
        me: id(me),
        now,
        today: new Date(now).toISOString().slice(0, 10),
        rests,
        departures: [],
      },
      members: ['ana', 'chelo', 'flor', 'brisa', 'hilda'].map(id),
      ...{ read: new Set<string>(), person: person(me) },
      hrefs: { rota: '#rota', turn: (one) => `#${one}` },
    });
    const calls = new Proxy({}, { get: () => nothing });
    return {
      component: TurnPage,
      props: { turn, deviceZone: 'Europe/Madrid', restHref: '#rest', calls },
      shell: createShell({ place: 'care' }),
    };
  }
  const until = dayNumberOf('2027-01-01');
  const first = resolveRotas([rota([weekly])], life(), until).get('r')?.turns[0];
  const missing = (why: 'gone' | 'archived' | 'unreadable'): State => ({
    component: TurnMissing,
    props: { why, backHref: '#care' },
    shell: createShell({ place: 'care' }),
  });
  const some = { from: '2026-12-16', until: '2026-12-17' };
  const swapped = ['s.0', 's.1'] as const;
  return {
    'turn-mine': page({ turn: 's.0' }),
    'turn-mine-now': page({ turn: 's.0', now: BEGUN }),
    'turn-theirs': page({ turn: 's.1' }),
    'turn-gap': page({ turn: 's.3' }),
    'turn-past': page({ turn: 's.0', now: '2027-01-20T12:00Z', me: 'brisa' }),
    'turn-past-gap': page({ turn: 's.3', now: '2027-01-20T12:00Z' }),
    'turn-resting': page({
      turn: 's.1',
      rests: [{ member: id('chelo'), from: '2026-12-14', until: '2026-12-20', contact: 'quiet' }],
    }),
    'turn-request-mine': page({ turn: 's.0', covers: [{ request: asked('ana', 's.0') }] }),
    'turn-request-theirs': page({ turn: 's.1', covers: [{ request: asked('chelo', 's.1') }] }),
    'turn-request-days': page({ turn: 's.1', covers: [{ request: asked('chelo', 's.1', some) }] }),
    'turn-request-gap': page({ turn: 's.3', covers: [{ request: asked(null, 's.3') }] }),
    'turn-taken-mine': page({
      turn: 's.1',
      covers: [{ request: asked('chelo', 's.1', some), takes: [take('ana', 2)] }],
    }),
    'turn-taken-you': page({
      turn: 's.0',
      covers: [{ request: asked('ana', 's.0'), takes: [take('brisa', 2)] }],
    }),
    'turn-thanked': page({
      turn: 's.1',
      covers: [{ request: asked('chelo', 's.1'), takes: [take('brisa', 2), take('ana', 3)] }],
    }),
    'turn-swap-to-me': page({
      turn: 's.0',
      swaps: [swap('proposed', ['chelo', 'ana'], ['s.1', 's.0'])],
    }),
    'turn-swap-by-me': page({ turn: 's.0', swaps: [swap('proposed', ['ana', 'chelo'], swapped)] }),
    'turn-swap-agreed': page({ turn: 's.0', swaps: [swap('agreed', ['ana', 'chelo'], swapped)] }),
    'turn-swap-declined': page({
      turn: 's.0',
      swaps: [swap('declined', ['ana', 'chelo'], swapped)],
    }),
    'turn-swap-withdrawn': page({
      turn: 's.0',
      swaps: [swap('withdrawn', ['chelo', 'ana'], ['s.1', 's.0'])],
    }),
    'turn-swap-aside': page({
      turn: 's.1',
      covers: [{ request: asked('chelo', 's.1'), takes: [take('brisa', 2)] }],
      swaps: [swap('agreed', ['ana', 'chelo'], swapped)],
    }),
    'turn-paused': page({ turn: 's.1', paused: ['s.1'] }),
    'turn-planned': page({
      turn: 's.1',
      plans: [{ id: 'p', made: 1, turn: 's.1', members: [id('ana'), id('hilda')] }],
    }),
    'turn-handover-writing': page({ turn: 's.0', now: AFTER, left: [left('ana', 's.0')] }),
    'turn-handover-for-me': page({
      turn: 's.0',
      ...{ me: 'chelo', now: AFTER, left: [left('ana', 's.0')] },
    }),
    'turn-handover-received': page({
      turn: 's.0',
      ...{ now: AFTER, left: [left('ana', 's.0', ['chelo'])] },
    }),
    'turn-handover-before': page({
      turn: 's.1',
      ...{ me: 'chelo', now: AFTER, left: [left('ana', 's.0', ['chelo'])] },
    }),
    'turn-thanks-at-home': {
      component: Thanks,
      props: {
        taker: people[3],
        turn: { title: name, href: '#turn' },
        onread: nothing,
      },
      shell: createShell(),
      isPart: true,
    },
    'turn-came-to-me': {
      component: StandIn,
      props: {
        standIn: {
          ...{ mark: 's.0', rota: name, href: '#turn', instead: [people[1]] },
          when: whenOf(first!, first!.days),
        },
        now: Date.parse(AHEAD),
        onread: nothing,
      },
      shell: createShell(),
      isPart: true,
    },
    'turn-asks-at-home': {
      component: Asks,
      props: {
        asks: (['swap', 'handover', 'cover'] as const).map((kind): AskView => ({
          ...{ id: kind, kind, rota: name, href: `#${kind}`, person: people[1] ?? null },
          days: first!.days,
        })),
        now: Date.parse(AHEAD),
      },
      shell: createShell(),
      isPart: true,
    },
    'turn-gone': missing('gone'),
    'turn-archived': missing('archived'),
    'turn-unreadable': missing('unreadable'),
  };
}
