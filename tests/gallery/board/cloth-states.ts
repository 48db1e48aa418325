/* A rota's own page and what goes out of the app, with made-up turns reckoned by the real rules. */
import type { MemberId } from '#lib/base/brands.ts';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import type { Life, Rota } from '#lib/domain/rotation/records.ts';
import { exchange, id, life, places, rota, span } from '#lib/domain/rotation/rota-words.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';
import {
  createRotaView,
  turnsWithin,
  type Period,
  type RotaSource,
} from '#lib/ui/screens/rotas/cloth-view.ts';
import RotaPage from '#lib/ui/screens/rotas/RotaPage.svelte';
import RotaSheet from '#lib/ui/screens/rotas/RotaSheet.svelte';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import { createShell, nothing, type State } from './state.ts';

const NAMES = [
  ...['Alma', 'Brisa', 'Chelo', 'Dorotea', 'Eréndira', 'Flor', 'Güera', 'Hilda Guadalupe'],
  ...['Itzel', 'Juana', 'Kenia', 'Lupe', 'Maíra', 'Nayeli', 'Ofelia', 'Paz', 'Quetzal', 'Rosario'],
  ...['Sol', 'Tere', 'Uxía', 'Valentina del Carmen', 'Wayra', 'Ximena', 'Yolanda', 'Zoila'],
  ...['Amaranta', 'Beto', 'Citlali', 'Dora'],
];
const TODAY = '2026-11-28';
const ZONE = 'America/Mexico_City';

const people = new Map<string, PersonView>(
  NAMES.map((name, at) => [
    name,
    { id: name, name, thread: at + 1, href: `#${name}`, me: name === 'Alma' },
  ]),
);

function sourceOf(of: Rota, more: Partial<Life>): RotaSource {
  const { turns } = resolveRotas([of], life(more), dayNumberOf('2028-01-01')).get('r')!;
  return {
    person: (member: MemberId) => people.get(member) ?? { id: member, name: null, thread: 8 },
    hrefOf: (turn) => `#${turn}`,
    turnsIn: ({ from, to }: Period) => turnsWithin(turns, from, to),
    rests: more.rests ?? [],
    departures: [],
    now: Date.parse(`${TODAY}T12:00-06:00`),
    today: dayNumberOf(TODAY) + 0.5,
  };
}

const weekly = (names: readonly string[], more: Partial<Rota> = {}, from = '2026-10-05'): Rota =>
  rota([span(from, places(...names), { zone: ZONE, at: '09:00' })], more);

const daily = (count: number): Rota =>
  rota([
    span('2026-11-01', places(...NAMES.slice(0, count)), {
      ...{ zone: ZONE, at: '20:00', every: { unit: 'day', count: 1 } },
    }),
  ]);

const four = NAMES.slice(0, 4);
const rest = (name: string, from: string, until: string | null): Life['rests'][number] => ({
  ...{ member: id(name), from, until },
});

/** Of four, with a rest, a gap, a cover of some days, a swap and somebody who learns. */
const busy = (): RotaSource =>
  sourceOf(
    weekly(['Alma', 'Brisa(Flor)', 'Chelo', 'Dorotea', '-'], {
      exchanges: [
        exchange('cover', 1, 's.8 Dorotea>Brisa @2026-12-01..2026-12-03'),
        exchange('swap', 2, 's.10 Alma>Chelo', 's.12 Chelo>Alma'),
      ],
      paused: ['s.16'],
    }),
    {
      rests: [
        rest('Dorotea', '2026-12-18', '2027-01-24'),
        rest('Chelo', '2026-11-09', '2026-11-15'),
      ],
    },
  );

export function createClothStates(es: boolean): Record<string, State> {
  const shell = createShell({ place: 'care' });
  const name = es ? 'Coordinación de cuidados' : 'Care coordination';
  const purpose = es
    ? 'Que siempre haya alguien que pregunte cómo estamos, y a quien llamar.'
    : 'So that there is always someone who asks how we are, and someone to call.';
  const calls = { deviceZone: ZONE, hrefs: { back: '#care', edit: '#edit', sheet: '#sheet' } };
  const page = (source: RotaSource, more: object = {}, isArchived = false): State => {
    const today = Math.floor(source.today);
    const turns = source.turnsIn({ from: -Infinity, to: Infinity });
    const at = { me: id('Alma'), now: source.now, today };
    const told = { id: 'r', name, purpose, archived: isArchived };
    return {
      component: RotaPage,
      props: {
        ...{ rota: createRotaView(told, turns, at, source), source, here: '2026-11' },
        ...{ ...calls, onrestore: nothing, ...more },
      },
      shell,
    };
  };
  const sheet = (source: RotaSource, paper: 'list' | 'year'): State => ({
    component: RotaSheet,
    props: {
      ...{ name, source, here: '2026-11', backHref: '#rota', paper, onprint: nothing },
      ...{ oncopy: () => Promise.resolve(true), onsave: () => 'turnos.ics' },
    },
    shell,
  });
  const plain = sourceOf(weekly(four), {});
  const thirty = sourceOf(daily(30), { rests: [rest('Itzel', '2026-12-05', null)] });
  const twelve = sourceOf(weekly(NAMES.slice(0, 12)), {});
  return {
    'rota-cloth': page(plain),
    'rota-cloth-busy': page(busy(), { here: '2026-12' }),
    'rota-cloth-year': page(busy(), { length: 12 }),
    'rota-cloth-twelve': page(twelve),
    'rota-cloth-thirty': page(thirty),
    'rota-cloth-thirty-year': page(thirty, { length: 12 }),
    'rota-cloth-daily': page(sourceOf(daily(4), {})),
    'rota-cloth-zone': page(plain, { deviceZone: 'Europe/Madrid' }),
    'rota-list': page(busy(), { view: 'list' }),
    'rota-month': page(busy(), { view: 'month', here: '2026-12' }),
    'rota-month-thirty': page(thirty, { view: 'month' }),
    'rota-gap-now': page(sourceOf(weekly(['Brisa', 'Chelo', '-', 'Alma'], {}, '2026-11-09'), {})),
    'rota-empty': page(sourceOf(rota([]), {})),
    'rota-archived': page(plain, {}, true),
    'rota-sheet-list': sheet(busy(), 'list'),
    'rota-sheet-year': sheet(busy(), 'year'),
    'rota-sheet-year-thirty': sheet(thirty, 'year'),
    'rota-sheet-year-thirty-weekly': sheet(sourceOf(weekly(NAMES), {}), 'year'),
  };
}
