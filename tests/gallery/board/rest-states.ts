/* The states of one's own rest, and of coming back from it. */
import RestPage from '#lib/ui/screens/rest/RestPage.svelte';
import type {
  EnoughView,
  LoadView,
  PreviewView,
  RestDraft,
  RestView,
  WelcomeView,
} from '#lib/ui/screens/rest/view-model.ts';
import WelcomeBack from '#lib/ui/screens/rest/WelcomeBack.svelte';
import EnoughPart from '#lib/ui/screens/rest/EnoughPart.svelte';
import PeopleList from '#lib/ui/screens/people/PeopleList.svelte';
import PersonPage from '#lib/ui/screens/people/PersonPage.svelte';
import type { PersonCardView } from '#lib/ui/screens/people/view-model.ts';
import { createPeople } from './people.ts';
import { createShell, nothing, type State } from './state.ts';
import TurnRows from './TurnRows.svelte';

const TODAY = '2026-12-09';
const NOW = Date.parse('2026-12-09T18:00Z');

export function createRestStates(es: boolean): Record<string, State> {
  const people: readonly PersonCardView[] = createPeople(es ? 'es' : 'en');
  const name = es ? 'Teléfono de noche' : 'Night phone';
  const pot = es ? 'La olla del viernes' : 'Friday’s pot';
  const line = (id: string, title: string, day: string) => ({
    ...{ id, name: title, href: `#${id}` },
    when: {
      intervals: [
        { start: Date.parse(`${day}T15:00Z`), end: Date.parse(`${day}T15:00Z`) + 604_800_000 },
      ],
      zone: 'America/Bogota',
    },
  });
  const preview: PreviewView = {
    passed: [
      { ...line('a', name, '2026-12-14'), to: people.slice(3, 4) },
      { ...line('b', pot, '2026-12-18'), to: [] },
    ],
    returned: [line('c', name, '2027-01-04')],
    isMore: true,
  };
  const welcome: WelcomeView = {
    mark: 'welcome',
    rotas: [{ id: 'r', name: pot, href: '#r', isNew: false }],
    returned: [line('c', name, '2026-12-14')],
    carried: people.slice(1, 3),
  };
  const load: readonly LoadView[] = [
    { id: 'a', name, href: '#a', turns: 4, covered: 1 },
    { id: 'b', name: pot, href: '#b', turns: 1, covered: 0 },
  ];
  const rest = (more: Partial<RestView>): RestView => ({
    ...{ id: 'x', from: '2026-12-07', until: '2026-12-20', contact: 'quiet', isNow: true },
    ...more,
  });
  const page = (
    more: {
      rests?: readonly RestView[];
      welcome?: WelcomeView;
      enough?: EnoughView;
      load?: readonly LoadView[];
      draft?: RestDraft;
      editing?: string;
      preview?: PreviewView;
    } = {},
  ): State => ({
    component: RestPage,
    props: {
      ...{ rests: [], welcome: null, enough: null, load: [], today: TODAY, now: NOW },
      back: { href: '#me', label: es ? 'Mi página' : 'My page' },
      ...{ draft: null, editing: null, preview: null },
      ...{ onopen: nothing, onsave: nothing, onclose: nothing, onend: nothing },
      ...{ onenough: nothing, onread: nothing, ...more },
    },
    shell: createShell(),
  });
  const draft = { from: TODAY, until: '2026-12-20', contact: 'quiet' } as const;
  const resting = people.map((person, at) =>
    at === 1
      ? { ...person, resting: { until: '2026-12-20', contact: 'may-ask' as const } }
      : at === 2
        ? { ...person, resting: { until: null, contact: 'quiet' as const } }
        : person,
  );
  const shell = createShell({ place: 'people' });
  return {
    'rest-none': page(),
    'rest-form': page({ draft, preview }),
    'rest-form-open': page({
      draft: { ...draft, until: null },
      preview: { passed: [], returned: [], isMore: false },
    }),
    'rest-planned': page({
      rests: [rest({ from: '2026-12-21', until: '2027-01-03', isNow: false })],
    }),
    'rest-now': page({
      rests: [rest({}), rest({ id: 'y', from: '2027-02-01', until: '2027-02-10', isNow: false })],
      load,
    }),
    'rest-open-ended': page({ rests: [rest({ until: null, contact: 'may-ask' })] }),
    'rest-changing': page({ rests: [rest({})], draft: rest({}), editing: 'x', preview }),
    'rest-just-over': page({ welcome, load }),
    'rest-just-over-quiet': page({
      welcome: { mark: 'w', rotas: [], returned: [], carried: [] },
    }),
    'rest-enough': page({ enough: { turns: 2, per: 'month' }, load }),
    'rest-enough-form': {
      component: EnoughPart,
      props: { enough: null, open: true, onenough: nothing },
      ...{ shell: createShell(), isPart: true },
    },
    'rest-welcome-at-home': {
      component: WelcomeBack,
      props: { welcome, now: NOW, onread: nothing },
      ...{ shell: createShell(), isPart: true },
    },
    'people-resting': {
      component: PeopleList,
      props: { people: resting, inviteHref: '#invite', year: 2026 },
      shell,
    },
    'person-resting': {
      component: PersonPage,
      props: {
        ...{ person: resting[1], roles: { carries: [], beside: [], learning: [] } },
        ...{ backHref: '#people', editHref: '#card', restHref: '#rest', year: 2026 },
      },
      shell,
    },
    'turn-rows': {
      component: TurnRows,
      props: {
        rows: [
          { ...line('a', name, '2026-12-14'), now: NOW, person: people[1] },
          {
            ...line('b', pot, '2026-12-18'),
            now: NOW,
            detail: es ? 'sigue abierto' : 'still open',
          },
        ],
      },
      ...{ shell: createShell(), isPart: true },
    },
  };
}
