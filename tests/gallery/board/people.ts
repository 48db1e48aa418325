/* A made-up collective for the gallery: people, roles, boards. Samples only; nothing here ships. */
import type { RoleFields } from '#lib/board/schema.ts';
import type { PersonCardView } from '#lib/ui/screens/people/view-model.ts';
import type { RoleView, Seat } from '#lib/ui/screens/roles/view-model.ts';

const inWords = (es: string, en: string, language: string): string => (language === 'es' ? es : en);

function createPerson(
  id: string,
  name: string | null,
  thread: number,
  more: Partial<PersonCardView> = {},
): PersonCardView {
  const card = name === null ? 'missing' : 'written';
  return {
    id,
    name,
    thread,
    href: `#${id}`,
    me: false,
    card,
    languages: '',
    helps: '',
    twin: false,
    ...more,
  };
}

export function createPeople(language: string): PersonCardView[] {
  const say = (es: string, en: string): string => inWords(es, en, language);
  return [
    createPerson('ana', 'Alma', 1, {
      me: true,
      pronouns: say('ella', 'she'),
      languages: say('español, k’iche’', 'Spanish, K’iche’'),
      helps: say(
        'Que las reuniones terminen antes de las nueve.\nPrefiero llamadas a textos largos.',
        'Meetings that end before nine.\nI would rather have a call than a long text.',
      ),
    }),
    createPerson('chelo', 'Chelo', 3, {
      pronouns: say('elle', 'they'),
      languages: say('español', 'Spanish'),
    }),
    createPerson('flor', 'Flor', 6, {
      languages: say('español, lengua de señas', 'Spanish, sign language'),
    }),
    createPerson('brisa', 'Brisa', 2, { pronouns: say('ella', 'she'), twin: true }),
    createPerson('hilda', 'Hilda Guadalupe', 9),
    createPerson('none', null, 8),
    createPerson('new', null, 12, { card: 'unreadable' }),
  ];
}

export function createRole(
  people: readonly PersonCardView[],
  id: string,
  fields: Partial<RoleFields> & { title: string },
  seats: Partial<Record<Seat, readonly string[]>>,
  archived = false,
): RoleView {
  const pick = (ids: readonly string[] = []): PersonCardView[] =>
    people.filter((person) => ids.includes(person.id));
  const whole = {
    purpose: '',
    carries: '',
    limits: '',
    places: 1,
    term: '',
    until: null,
    ...fields,
  };
  const holders = pick(seats.holders);
  return {
    kind: 'role',
    id,
    href: `#${id}`,
    fields: whole,
    seats: {
      holders,
      beside: pick(seats.beside),
      learning: pick(seats.learning),
      next: pick(seats.next),
    },
    free: Math.max(0, whole.places - holders.length),
    archived,
    memory: [],
  };
}
