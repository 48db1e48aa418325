/* The rotas of the gallery's collective: the list, and the form in all its states. Dates are fixed. */
import type { MemberId } from '#lib/base/brands.ts';
import { rotaTemplates } from '#lib/content/rotas.ts';
import { dayAfter, dayNumberOf } from '#lib/domain/plain-date.ts';
import type { Place, Rota, Span } from '#lib/domain/rotation/records.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';
import { previewOf } from '#lib/ui/screens/rotas/preview.ts';
import RotaForm from '#lib/ui/screens/rotas/RotaForm.svelte';
import RotaMissing from '#lib/ui/screens/rotas/RotaMissing.svelte';
import RotaSection from '#lib/ui/screens/rotas/RotaSection.svelte';
import { createEmptyDraft, type RotaDraft, type Shape } from '#lib/ui/screens/rotas/rota-draft.ts';
import { standingOf } from '#lib/ui/screens/rotas/standing.ts';
import { createRotaView, type RotaItem } from '#lib/ui/screens/rotas/view-model.ts';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import { createPeople } from './people.ts';
import { createShell, nothing, type State } from './state.ts';

const TODAY = '2026-11-25';
const NOW = Date.parse(`${TODAY}T18:00:00Z`);
const ZONE = 'America/Mexico_City';
const REST = { rests: [], limits: [], departures: [] };

export function createRotaStates(es: boolean): Record<string, State> {
  const people = createPeople(es ? 'es' : 'en');
  return { ...listStates(people, es), ...formStates(people, es) };
}

function placeOf(id: string, ...members: readonly string[]): Place {
  const people = members.map((member) => ({
    ...{ member: member.replace('?', '') as MemberId, learns: member.endsWith('?') },
    ...{ from: null, until: null },
  }));
  return { id, people };
}

function spanOf(id: string, shape: Partial<Shape>): Span {
  return { ...createEmptyDraft('2026-11-01', ZONE).shape, ...shape, id, made: 1 };
}

const FOUR = ['ana', 'chelo', 'flor', 'brisa'].map((one) => placeOf(one, one));
const NIGHT = spanOf('night', { places: FOUR });

function rotaOf(id: string, ...spans: readonly Span[]): Rota {
  return { id, spans, paused: [], plans: [], exchanges: [] };
}

function listStates(people: readonly PersonView[], es: boolean): Record<string, State> {
  const shell = createShell({ place: 'care' });
  const person = (id: MemberId): PersonView =>
    people.find((one) => one.id === id) ?? { id, name: null, thread: 8 };
  const view = (name: string, span: Span | null, archived = false): RotaItem => {
    const end = dayNumberOf(dayAfter(TODAY, 100));
    const spans = span === null ? [] : [span];
    const turns = archived
      ? []
      : resolveRotas([rotaOf(name, ...spans)], REST, end).get(name)!.turns;
    const rota = { id: name, name, archived };
    return createRotaView(rota, `#${name}`, turns, { me: 'ana' as MemberId, now: NOW, person });
  };
  const say = (spanish: string, english: string): string => (es ? spanish : english);
  const pair = [placeOf('a', 'ana', 'hilda', 'flor?'), placeOf('b', 'chelo'), placeOf('gap')];
  const items: RotaItem[] = [
    view(say('Teléfono de noche', 'Night phone'), NIGHT),
    view(
      say('La olla del viernes', 'Friday’s pot'),
      spanOf('pot', { weekdays: [5], places: pair }),
    ),
    view(
      say('Cuidados de la semana', 'Care for the week'),
      spanOf('care', { together: 2, places: [...pair.slice(0, 2), placeOf('gap')].toReversed() }),
    ),
    view(say('Con las niñas y los niños', 'With the children'), null),
    view(say('Vocería', 'Speaking for us'), NIGHT, true),
    { kind: 'unreadable', id: 'odd' },
  ];
  const list = (rotas: readonly RotaItem[]): State => ({
    component: RotaSection,
    props: {
      ...{ rotas, newHref: '#new', now: NOW, zone: ZONE, onmove: nothing, onrestore: nothing },
    },
    shell,
    isPart: true,
  });
  return {
    'rotas-empty': list([]),
    rotas: list(items),
    'rotas-long-name': list([view(say(LONG_ES, LONG_EN), NIGHT)]),
    'rota-gone': { component: RotaMissing, props: { why: 'gone', backHref: '#care' }, shell },
    'rota-unreadable': {
      ...{ component: RotaMissing, props: { why: 'unreadable', backHref: '#care' }, shell },
    },
  };
}

const LONG_ES = 'Acompañamiento telefónico nocturno de las familias de Puerto Nuevo y sus barrios';
const LONG_EN = 'Company by telephone at night for the families of Puerto Nuevo and its quarters';

function formStates(people: readonly PersonView[], es: boolean): Record<string, State> {
  const empty = createEmptyDraft(TODAY, ZONE);
  const templates = rotaTemplates(es ? 'es' : 'en');
  const [template] = templates;
  const named = { ...empty, fields: template!.fields };
  const going = (shape: Partial<Shape>): RotaDraft => ({
    ...named,
    shape: { ...empty.shape, ...shape },
  });
  let made = 0;
  const form = (draft: RotaDraft, more: object = {}, known = people): State => ({
    component: RotaForm,
    props: {
      ...{ kind: 'new', draft, people: known, now: NOW, today: TODAY, templates },
      preview: previewOf(draft.shape, { rotas: [], life: REST, id: null, now: NOW }),
      ...{ cancelHref: '#care', newId: () => `new${String(++made)}` },
      ...{ onsave: nothing, ondiscard: nothing },
      ...more,
    },
    shell: createShell({ place: 'care' }),
  });
  const edit = (spans: readonly Span[], change: Partial<Shape>, more: object = {}): State => {
    const rota = rotaOf('r', ...spans);
    const turns = resolveRotas([rota], REST, dayNumberOf('2027-03-01')).get('r')!.turns;
    const standing = standingOf(spans, turns, { now: NOW, today: TODAY })!;
    const before = { ...named, shape: standing.current };
    const draft = { ...named, shape: { ...standing.current, ...change } };
    const preview = previewOf(draft.shape, { rotas: [rota], life: REST, id: 'r', now: NOW });
    return form(draft, {
      ...{ kind: 'edit', before, standing, preview },
      onarchive: nothing,
      ...more,
    });
  };
  const hilda = { ...placeOf('h', 'hilda') };
  const joining = {
    ...hilda,
    people: hilda.people.map((one) => ({ ...one, from: '2027-01-04', until: '2027-06-30' })),
  };
  const planned = spanOf('plan', { from: '2026-12-14', places: FOUR.slice(0, 3) });
  const crowd = createCrowd();
  const crowded = crowd.map(({ id }) => placeOf(id, id));
  return {
    'rota-form-new': form(empty),
    'rota-form-template': form(named),
    'rota-form-four': form(going({ places: FOUR })),
    'rota-form-gap': form(going({ places: [...FOUR.slice(0, 2), placeOf('gap')] }), {
      resumed: true,
    }),
    'rota-form-group': form(
      going({ places: [placeOf('g', 'ana', 'chelo', 'flor?'), placeOf('b', 'brisa', 'hilda')] }),
    ),
    'rota-form-wrong': form(
      { ...empty, shape: { ...empty.shape, weekdays: [], at: '', zone: 'Puerto Nuevo', from: '' } },
      { tried: true },
    ),
    'rota-form-crowd': form(going({ places: crowded }), {}, crowd),
    'rota-form-long': form({
      fields: { ...template!.fields, name: es ? LONG_ES : LONG_EN },
      shape: going({ places: FOUR }).shape,
    }),
    'rota-form-edit': edit([NIGHT], {}),
    'rota-form-dated': edit([NIGHT], { places: [...FOUR, joining] }),
    'rota-form-planned': edit([NIGHT, planned], { places: FOUR.toReversed() }),
    'rota-form-passed': edit([NIGHT], { from: '2026-11-20', at: '21:00' }, { tried: true }),
    'rota-form-overtaken': edit([NIGHT], { together: 2 }, { overtaken: true }),
  };
}

/** Thirty people, one of them with a name as long as names may be. */
function createCrowd(): PersonView[] {
  return Array.from({ length: 30 }, (_, at) => ({
    id: `crowd-${String(at)}`,
    name:
      at === 3 ? 'María Guadalupe de los Ángeles Hernández Ixcoy de la Colonia Buena' : CROWD[at]!,
    thread: (at % 12) + 1,
  }));
}

const CROWD =
  'Alma Brisa Chelo Dalia Erandi Flor Gala Hilda Inés Juana Kenia Lucha Marisol Nayeli Olga Paz Quetzal Rocío Sol Tere Uriel Vale Wendy Xóchitl Yaretzi Zoila Amparo Blanca Citlali Domitila'.split(
    ' ',
  );
