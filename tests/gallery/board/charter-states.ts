/* The states of the charter's screens. */
import CharterForm from '#lib/ui/screens/charter/CharterForm.svelte';
import CharterPage from '#lib/ui/screens/charter/CharterPage.svelte';
import {
  createProposalView,
  createTermsView,
  type CharterView,
  type EndorsedView,
  type TermsDraft,
  type TermsView,
} from '#lib/ui/screens/charter/view-model.ts';
import WhoOpens from '#lib/ui/screens/invite/WhoOpens.svelte';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import { createPeople } from './people.ts';
import { createShell, nothing, type State } from './state.ts';

const later = { removal: 67, newcomersRead: 'everything', lingerDays: 30 } as const;

export function createCharterStates(es: boolean): Record<string, State> {
  const people: readonly PersonView[] = createPeople(es ? 'es' : 'en').slice(0, 5);
  const terms = (draft: Partial<TermsDraft>, more: object = {}): TermsView => {
    const whole = { quorum: 50, admits: 'any-member', admitters: [], ...later, ...draft, ...more };
    return createTermsView(whole as Parameters<typeof createTermsView>[0], people);
  };
  const endorsed = (id: string, of: TermsView, by: readonly number[]): EndorsedView => ({
    id,
    terms: of,
    endorsers: by.flatMap((at) => people[at] ?? []),
  });
  const first = terms({});
  const named = terms({ admits: 'named', admitters: ['ana', 'chelo'] });
  const strict = terms({ quorum: 100 });
  const proposed = (one: EndorsedView) => ({ ...one, ...createProposalView(one, first) });
  const page = (charter: Partial<CharterView>, more: object = {}): State => ({
    component: CharterPage,
    props: {
      charter: {
        inForce: endorsed('first', first, []),
        proposals: [],
        setAside: [],
        before: [],
        ...charter,
      },
      people,
      backHref: '#settings',
      proposeHref: '#propose',
      onyes: () => Promise.resolve(),
      ...more,
    },
    shell: createShell({ place: 'settings' }),
  });
  const form = (initial: TermsDraft | undefined, more: object = {}): State => ({
    component: CharterForm,
    props: { inForce: first, people, initial, cancelHref: '#c', onpropose: nothing, ...more },
    shell: createShell({ place: 'settings' }),
  });
  const alone = people.slice(0, 1);
  return {
    charter: page({}),
    'charter-named': page({
      inForce: endorsed('named', named, [0, 1, 2]),
      before: [endorsed('first', first, [])],
    }),
    'charter-one-opens': page({
      inForce: endorsed('one', terms({ quorum: 100, admits: 'named', admitters: ['chelo'] }), [1]),
    }),
    'charter-proposed': page({ proposals: [proposed(endorsed('a', named, [1]))] }),
    'charter-proposed-last': page({ proposals: [proposed(endorsed('a', named, [1, 2]))] }),
    'charter-proposed-mine': page({ proposals: [proposed(endorsed('a', named, [0]))] }),
    'charter-proposed-several': page({
      proposals: [
        proposed(endorsed('a', named, [1, 2])),
        proposed(endorsed('b', terms({ quorum: 74 }, { removal: 51 }), [0, 3])),
      ],
    }),
    'charter-proposed-apart': page({ proposals: [proposed(endorsed('a', named, [0, 1, 2]))] }),
    'charter-set-aside': page({
      inForce: endorsed('named', named, [0, 1, 2]),
      setAside: [
        { ...endorsed('b', strict, [3]), wasCompleted: false },
        { ...endorsed('c', terms({ quorum: 33 }), [3, 4]), wasCompleted: true },
      ],
    }),
    'charter-count-apart': page({}, { apart: 1 }),
    'charter-count-short': page({}, { apart: 3 }),
    'charter-not-saved': page({}, { notSaved: true }),
    'charter-form': form(undefined),
    'charter-form-named': form({ quorum: 66, admits: 'named', admitters: ['ana', 'chelo'] }),
    'charter-form-nobody': form({ quorum: 50, admits: 'named', admitters: [] }),
    'charter-form-concerns': form({ quorum: 100, admits: 'named', admitters: ['chelo'] }),
    'charter-form-alone': form(
      { quorum: 100, admits: 'any-member', admitters: [] },
      {
        people: alone,
        inForce: createTermsView(
          { quorum: 50, admits: 'any-member', admitters: [], ...later },
          alone,
        ),
      },
    ),
    'invite-others-open': {
      component: WhoOpens,
      props: {
        back: { href: '#people', label: es ? 'Personas' : 'People' },
        openers: people.slice(1, 3),
        charterHref: '#charter',
        invitations: [],
        onwithdraw: () => Promise.resolve(),
      },
      shell: createShell({ place: 'people' }),
    },
  };
}
