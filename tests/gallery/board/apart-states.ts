/* Somebody to whom nothing falls for now, and what somebody asked for themselves around those they miss. */
import { aftercare } from '#lib/content/aftercare.ts';
import ApartNotice from '#lib/ui/screens/apart/ApartNotice.svelte';
import FromApart from '#lib/ui/screens/apart/FromApart.svelte';
import SetApart from '#lib/ui/screens/apart/SetApart.svelte';
import FromRemembering from '#lib/ui/screens/home/FromRemembering.svelte';
import PeopleList from '#lib/ui/screens/people/PeopleList.svelte';
import PersonPage from '#lib/ui/screens/people/PersonPage.svelte';
import type { PersonCardView } from '#lib/ui/screens/people/view-model.ts';
import PeoplePicker from '#lib/ui/screens/roles/PeoplePicker.svelte';
import { createPeople } from './people.ts';
import { createShell, nothing, type State } from './state.ts';

export function createApartStates(es: boolean): Record<string, State> {
  const people: readonly PersonCardView[] = createPeople(es ? 'es' : 'en');
  const standing = { from: '2026-11-30', saysHere: false };
  const shell = createShell({ place: 'people' });
  const part = (component: State['component'], props: State['props']): State => ({
    ...{ component, props, shell: createShell(), isPart: true },
  });
  const page = (at: number, more: Partial<PersonCardView>): State => ({
    component: PersonPage,
    props: {
      person: { ...people[at], ...more },
      roles: { carries: [], beside: [], learning: [] },
      ...{ backHref: '#people', editHref: '#card', restHref: '#rest', year: 2026 },
      ...{ onapart: nothing, onback: nothing },
    },
    shell,
  });
  const notice = { name: 'Chelo', me: false, year: 2026, onback: nothing, onstill: nothing };
  const dates = [
    { occasion: 'birthday', day: '2026-12-10', days: 7, host: people[0] ?? null, words: '' },
    {
      ...{ occasion: 'celebration', day: '2026-12-04', days: 1, host: people[3] ?? null },
      words: es ? 'En el patio, con su café' : 'In the yard, with their coffee',
    },
    { occasion: 'other', day: '2026-12-03', days: 0, host: null, words: '' },
  ].map((date, at) => ({ ...date, id: String(at), name: 'Rosa Elvira', href: '#memorial' }));
  const words = { wish: 'w', moment: 'month', ...aftercare(es ? 'es' : 'en', 'disappeared').month };
  const calls = { onread: nothing, onnomore: nothing };
  return {
    'person-apart': page(1, { standing }),
    'person-apart-claim': page(1, { standing: { ...standing, saysHere: true } }),
    'person-apart-me': page(0, { standing }),
    'person-apart-me-said': page(0, { standing: { ...standing, saysHere: true } }),
    'person-to-set-apart': page(1, {}),
    'apart-ask': part(SetApart, { name: 'Chelo', open: true, onset: nothing }),
    'apart-back-ask': part(ApartNotice, { ...notice, apart: standing, asking: true }),
    'people-apart': {
      component: PeopleList,
      props: {
        people: people.map((one, at) => (at === 1 || at === 4 ? { ...one, standing } : one)),
        ...{ inviteHref: '#invite', year: 2026 },
      },
      shell,
    },
    'picker-apart': part(PeoplePicker, {
      legend: es ? 'Quién' : 'Who',
      people: people.map((one, at) => (at === 1 ? { ...one, apart: true } : one)),
      chosen: [],
      onchange: nothing,
    }),
    'home-apart-claim': part(FromApart, {
      ...{ own: null, claims: people.slice(1, 2), year: 2026, onhere: nothing },
    }),
    'home-apart-me': part(FromApart, { own: standing, claims: [], year: 2026, onhere: nothing }),
    'home-remembering-dates': part(FromRemembering, { dates, aftercare: null, ...calls }),
    'home-remembering-words': part(FromRemembering, { dates: [], aftercare: words, ...calls }),
  };
}
