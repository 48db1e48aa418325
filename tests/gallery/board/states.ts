/* Every state of the board's screens, with what the gallery tells them. */
import type { RoleFields } from '#lib/board/schema.ts';
import { roleTemplates } from '#lib/content/roles.ts';
import type { Need } from '#lib/domain/home.ts';
import HomePage from '#lib/ui/screens/home/HomePage.svelte';
import type {
  CareView,
  HomeView,
  NeedView,
  TurnLine,
  TurnsView,
} from '#lib/ui/screens/home/view-model.ts';
import CardForm from '#lib/ui/screens/people/CardForm.svelte';
import PeopleList from '#lib/ui/screens/people/PeopleList.svelte';
import PersonMissing from '#lib/ui/screens/people/PersonMissing.svelte';
import PersonPage from '#lib/ui/screens/people/PersonPage.svelte';
import RoleForm from '#lib/ui/screens/roles/RoleForm.svelte';
import RoleList from '#lib/ui/screens/roles/RoleList.svelte';
import RoleMissing from '#lib/ui/screens/roles/RoleMissing.svelte';
import RolePage from '#lib/ui/screens/roles/RolePage.svelte';
import { createEmptyDraft, draftOfRole, type RoleView } from '#lib/ui/screens/roles/view-model.ts';
import { createAgreementFileStates } from './agreement-file-states.ts';
import { createAgreementPageStates } from './agreement-page-states.ts';
import { createApartStates } from './apart-states.ts';
import { createCharterStates } from './charter-states.ts';
import { createCircleStates } from './circle-states.ts';
import { createClothStates } from './cloth-states.ts';
import { createConflictStates } from './conflict-states.ts';
import { createMemory, createMemoryStates } from './memory-states.ts';
import { createDraftStates } from './draft-states.ts';
import { createExampleStates } from './example-states.ts';
import { createLossStates } from './loss-states.ts';
import { createKeepStates } from './keep-states.ts';
import { createRoundStates } from './round-states.ts';
import { createRotaStates } from './rota-states.ts';
import { createPeople, createRole } from './people.ts';
import { createShareStates } from './share-states.ts';
import { createPhotoStates } from './photo-states.ts';
import { createRememberingStates } from './remembering-states.ts';
import { createRestStates } from './rest-states.ts';
import NewVersion from '#lib/ui/screens/shell/NewVersion.svelte';
import type { PersonView, VersionNews } from '#lib/ui/screens/shell/view-model.ts';
import { createSettingsStates, NEXT_PRINT, PRINT } from './settings-states.ts';
import { createShell, nothing, type ShellProps, type State } from './state.ts';
import { createTurnStates } from './turn-states.ts';

export function createStates(language: string): Record<string, State> {
  const es = language === 'es';
  const people = createPeople(language);
  const roles = createRoles(people, es);
  const care = createShell({ place: 'care' });
  return {
    ...homeStates(roles, people, es),
    'roles-empty': { component: RoleList, props: { roles: [], newHref: '#new' }, shell: care },
    roles: {
      component: RoleList,
      props: {
        roles: [...roles, { kind: 'unreadable', id: 'odd' }],
        newHref: '#new',
        onmove: nothing,
      },
      shell: care,
    },
    ...rolePageStates(roles, people, care),
    ...roleFormStates(roles, people, care, templatesOf(es)),
    ...peopleStates(people, roles),
    ...createSettingsStates(es),
    ...createCharterStates(es),
    ...createMemoryStates(es),
    ...createClothStates(es),
    ...createExampleStates(roles),
    ...createShareStates(),
    ...createRotaStates(es),
    ...createTurnStates(es),
    ...createRestStates(es),
    ...createPhotoStates(es),
    ...createCircleStates(es),
    ...createLossStates(es),
    ...createKeepStates(es),
    ...createRememberingStates(es),
    ...createApartStates(es),
    ...createConflictStates(es),
    ...createAgreementFileStates(es),
    ...createAgreementPageStates(es),
    ...createDraftStates(es),
    ...createRoundStates(es),
    ...versionStates(),
  };
}

/** News of another version, as it stands above a page. */
function versionStates(): Record<string, State> {
  const told = (news: VersionNews, more: object = {}): State => ({
    component: NewVersion,
    props: { news, onyes: nothing, onnotnow: nothing, ...more },
    shell: createShell(),
    isPart: true,
  });
  const waiting: VersionNews = { kind: 'waiting', inUse: PRINT, next: NEXT_PRINT };
  return {
    'version-waiting': told(waiting),
    'version-busy': told(waiting, { busy: true }),
    'version-failed': told(waiting, { failed: true }),
    'version-used-elsewhere': told({ kind: 'used-elsewhere' }),
    'version-refused': told({ kind: 'refused', path: '/_app/immutable/entry/app.CWMlrDXG.js' }),
  };
}

function templatesOf(es: boolean): readonly RoleFields[] {
  return roleTemplates(es ? 'es' : 'en').map(({ fields }) => fields);
}

function templateFields(es: boolean): RoleFields {
  return templatesOf(es)[0] ?? createEmptyDraft().fields;
}

function createRoles(people: ReturnType<typeof createPeople>, es: boolean): RoleView[] {
  const template = templateFields(es);
  return [
    createRole(
      people,
      'care',
      { ...template, until: '2026-11-30' },
      {
        holders: ['ana', 'chelo'],
        beside: ['brisa'],
        learning: ['flor'],
        next: ['brisa', 'hilda'],
      },
    ),
    createRole(
      people,
      'pot',
      {
        title: es ? 'La olla del viernes' : 'Friday’s pot',
        places: 2,
        term: es ? 'hasta la cosecha' : 'until the harvest',
      },
      { holders: ['hilda'] },
    ),
    createRole(
      people,
      'phone',
      { title: es ? 'Teléfono de noche' : 'Night phone', places: 3 },
      { beside: ['ana'] },
    ),
    createRole(people, 'old', { title: es ? 'Vocería' : 'Speaking for us' }, {}, true),
  ];
}

function homeStates(
  roles: readonly RoleView[],
  people: readonly PersonView[],
  es: boolean,
): Record<string, State> {
  const living = roles.filter(({ archived }) => !archived);
  const view: HomeView = {
    care: living
      .filter(({ seats }) => seats.holders.length > 0)
      .map(({ id, href, fields, seats }) => ({
        role: id,
        title: fields.title,
        href,
        until: fields.until,
        ...seats,
      })),
    needs: [],
    open: living
      .filter(({ free, id }) => free > 0 && id !== 'care')
      .map(({ id, href, fields, free, seats }) => ({
        role: id,
        title: fields.title,
        href,
        free,
        carried: seats.holders.length > 0,
      })),
    alone: false,
    hasRoles: true,
    turns: null,
  };
  const need = (one: Need): NeedView => ({
    need: one,
    title: 'role' in one ? (living[0]?.fields.title ?? '') : '',
    until: '2026-11-30',
    href: `#${one.kind}`,
  });
  const page = (
    over: Partial<HomeView>,
    shell: Partial<ShellProps> = {},
    more: object = {},
  ): State => ({
    component: HomePage,
    props: {
      view: { ...view, ...over },
      hrefs: { invite: '#invite', firstRole: '#first', firstRota: '#first-rota' },
      ontake: nothing,
      ...more,
    },
    shell: createShell(shell),
  });
  const needs: NeedView[] = [
    need({ kind: 'term-ends', role: 'care', days: 9, nextNamed: true }),
    need({ kind: 'card' }),
  ];
  const others: NeedView[] = [
    need({ kind: 'term-ends', role: 'care', days: -3, nextNamed: false }),
    need({ kind: 'named-next', role: 'care', days: 9 }),
    need({ kind: 'uncarried', role: 'care' }),
  ];
  const boards = [
    'La Enredadera',
    es ? 'Familias de Puerto Nuevo' : 'Families of Puerto Nuevo',
  ].map((title, i) => ({
    id: title,
    title,
    href: '#b',
    current: i === 0,
  }));
  const empty = { care: [], open: [], hasRoles: false };
  const turns = createTurns(people, es);
  return {
    home: page({ needs }),
    'home-first-day': page(
      { ...empty, alone: true, needs: [need({ kind: 'card' })] },
      { saving: { kind: 'here-alone' } },
    ),
    'home-no-roles': page(
      { ...empty, needs: [need({ kind: 'first-role' })] },
      { saving: { kind: 'here-only' } },
    ),
    'home-alone': page(
      { alone: true, care: view.care.slice(1), open: [] },
      { saving: { kind: 'here-alone' } },
    ),
    'home-nobody': page({ care: [], needs: others }, { saving: { kind: 'everyone', others: 4 } }),
    'home-one': page(
      { care: view.care.slice(1), open: [] },
      { saving: { kind: 'saving' }, boards },
    ),
    'home-banners': page(
      { needs },
      {
        trouble: 'no-space',
        escapeHint: true,
        boards,
        banners: [{ kind: 'trouble', trouble: 'no-space' }, { kind: 'door' }],
      },
    ),
    'home-path-question': page({}, { banners: [{ kind: 'path-question' }] }),
    'home-path-missing': page({}, { banners: [{ kind: 'path' }] }),
    'home-door-elsewhere': page(
      {},
      { banners: [{ kind: 'door-elsewhere', people: people.slice(1, 2) }] },
    ),
    'home-door-path': page({}, { banners: [{ kind: 'door-path' }] }),
    'home-taken-over': page({}, { banners: [{ kind: 'taken-over' }] }, { readonly: true }),
    'home-charter-proposed': page({}, {}, { charterNews: { kind: 'proposed', href: '#charter' } }),
    'home-charter-changed': page({}, {}, { charterNews: { kind: 'changed', href: '#charter' } }),
    'home-turns': page({ turns, needs }),
    'home-turns-mine': page({ ...empty, turns: { ...turns, care: turns.care.slice(0, 1) } }),
    'home-turns-ahead': page({
      ...empty,
      turns: {
        ...turns,
        care: turns.care
          .slice(0, 1)
          .map(({ ends, ...care }) => ({ ...care, holders: [], begins: ends! })),
      },
    }),
    'home-turns-open': page({ ...empty, turns: { ...turns, care: [], mine: [] } }),
    'home-taking': page({}, {}, { taking: 'phone' }),
    'home-loss-waits': page(
      { needs },
      {},
      {
        lossWaits: true,
        hrefs: { invite: '#invite', firstRole: '#first', firstRota: '#first-rota', loss: '#loss' },
      },
    ),
  };
}

/** On a Wednesday, 9 December 2026, at noon in Mexico. */
function createTurns(people: readonly PersonView[], es: boolean): TurnsView {
  const at = (day: string): number => Date.parse(`${day}:00-06:00`);
  const line = (title: string, start: string, end: string): TurnLine => ({
    key: title + start,
    title,
    href: '#turn',
    zone: 'America/Mexico_City',
    start: at(start),
    end: at(end),
  });
  const care = (title: string, who: readonly number[], next: number, end: string): CareView => ({
    role: title,
    title,
    href: '#rota',
    holders: who.flatMap((one) => people[one] ?? []),
    beside: [],
    learning: [],
    next: people.slice(next, next + 1),
    until: null,
    ends: { moment: at(end), zone: 'America/Mexico_City' },
  });
  const night = es ? 'Teléfono de noche' : 'Night phone';
  const pot = es ? 'La olla' : 'The pot';
  return {
    now: at('2026-12-09T12:00'),
    care: [care(night, [1], 2, '2026-12-10T09:00'), care(pot, [0, 3], 4, '2026-12-14T09:00')],
    isMineLater: false,
    mine: [
      line(pot, '2026-12-07T09:00', '2026-12-14T09:00'),
      line(night, '2026-12-12T21:00', '2026-12-13T09:00'),
    ],
    open: [
      line(night, '2026-12-09T09:00', '2026-12-10T09:00'),
      line(pot, '2026-12-21T09:00', '2026-12-28T09:00'),
    ],
  };
}

function rolePageStates(
  roles: readonly RoleView[],
  people: ReturnType<typeof createPeople>,
  shell: ShellProps,
): Record<string, State> {
  const memory = createMemory(people);
  const calls = {
    ...{ onseat: nothing, onnext: nothing, onbeside: nothing },
    ...{ onarchive: nothing, onforget: nothing },
  };
  const page = (role: RoleView | undefined, more: object = {}): State => ({
    component: RolePage,
    props: {
      role: role === undefined ? role : { ...role, memory },
      people,
      backHref: '#care',
      editHref: '#edit',
      ...calls,
      ...more,
    },
    shell,
  });
  const missing = (why: 'gone' | 'unreadable'): State => ({
    component: RoleMissing,
    props: { why, backHref: '#care' },
    shell,
  });
  return {
    'role-mine': page(roles[0]),
    'role-open': page(roles[2], { busy: 'take' }),
    'role-company': page(roles[1]),
    'role-archived': page(roles[3]),
    'role-readonly': page(roles[0], { readonly: true }),
    'role-gone': missing('gone'),
    'role-unreadable': missing('unreadable'),
  };
}

function roleFormStates(
  roles: readonly RoleView[],
  people: ReturnType<typeof createPeople>,
  shell: ShellProps,
  templates: readonly RoleFields[],
): Record<string, State> {
  const form = (kind: 'new' | 'first' | 'edit', draft: object, more: object = {}): State => ({
    component: RoleForm,
    props: {
      kind,
      draft,
      people,
      cancelHref: '#care',
      onsave: nothing,
      ondiscard: nothing,
      ...more,
    },
    shell,
  });
  const problem = { kind: 'field', field: 'title', problem: 'empty' };
  const first = roles[0] ?? null;
  return {
    'role-form-first': form('first', createEmptyDraft(), { templates }),
    'role-form-new': form('new', createEmptyDraft(), { templates }),
    'role-form-resumed': form(
      'new',
      { ...createEmptyDraft(), fields: templates[0] },
      { resumed: true },
    ),
    'role-form-edit': form('edit', first === null ? createEmptyDraft() : draftOfRole(first)),
    'role-form-wrong': form('new', createEmptyDraft(), { problem }),
  };
}

function peopleStates(
  people: ReturnType<typeof createPeople>,
  roles: readonly RoleView[],
): Record<string, State> {
  const shell = createShell({ place: 'people' });
  const links = roles
    .slice(0, 2)
    .map(({ id, href, fields }) => ({ id, href, title: fields.title }));
  const none = { carries: [], beside: [], learning: [] };
  const page = (index: number, held: object = none): State => ({
    component: PersonPage,
    props: {
      ...{ person: people[index], roles: held, backHref: '#people', editHref: '#card' },
      ...{ restHref: '#rest', year: 2026 },
    },
    shell,
  });
  const card = (draft: object): State => ({
    component: CardForm,
    props: { draft, ownThread: 5, others: people.slice(1), cancelHref: '#people', onsave: nothing },
    shell,
  });
  return {
    people: { component: PeopleList, props: { people, inviteHref: '#invite', year: 2026 }, shell },
    'people-alone': {
      component: PeopleList,
      props: { people: people.slice(0, 1), inviteHref: '#i', year: 2026 },
      shell,
    },
    'person-me': page(0, { ...none, carries: links.slice(0, 1), learning: links.slice(1) }),
    'person-twin': page(3),
    'person-no-card': page(5),
    'person-unreadable': page(6),
    'person-missing': { component: PersonMissing, props: { backHref: '#people' }, shell },
    'card-new': card({ name: '', pronouns: '', languages: '', helps: '', thread: null }),
    'card-edit': card({
      name: 'Brisa',
      pronouns: 'ella',
      languages: 'español',
      helps: '',
      thread: 2,
    }),
  };
}
