/* The states of the pages of those whom the collective keeps present. Nobody here exists. */
import type { Photo, Status } from '#lib/domain/remembrance/records.ts';
import type { MemberId } from '#lib/base/brands.ts';
import CarryForm from '#lib/ui/screens/remembering/CarryForm.svelte';
import ClosedPage from '#lib/ui/screens/remembering/ClosedPage.svelte';
import ContentNote from '#lib/ui/screens/remembering/ContentNote.svelte';
import GatheringForm from '#lib/ui/screens/remembering/GatheringForm.svelte';
import LinesPage from '#lib/ui/screens/remembering/LinesPage.svelte';
import MemorialForm from '#lib/ui/screens/remembering/MemorialForm.svelte';
import MemorialMissing from '#lib/ui/screens/remembering/MemorialMissing.svelte';
import MemorialPage from '#lib/ui/screens/remembering/MemorialPage.svelte';
import MemoryForm from '#lib/ui/screens/remembering/MemoryForm.svelte';
import PortraitPage from '#lib/ui/screens/remembering/PortraitPage.svelte';
import TendingPage from '#lib/ui/screens/remembering/TendingPage.svelte';
import RememberingPage from '#lib/ui/screens/remembering/RememberingPage.svelte';
import {
  createEmptyMemorial,
  createEmptyMemory,
  type LinesPageView,
  type LineView,
  type ProposalView,
  type TendingView,
  type GatheringView,
  type LinesView,
  type MemorialItem,
  type MemorialView,
  type MemoryView,
} from '#lib/ui/screens/remembering/view-model.ts';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import { createPeople } from './people.ts';
import { createShell, nothing, type State } from './state.ts';

const TODAY = '2026-12-09';
const HREFS = {
  ...{ list: '#list', page: '#page', tell: '#tell', carry: '#carry', gathering: '#gathering' },
  ...{ lines: '#lines', portrait: '#portrait', tending: '#tending', keep: '#keep' },
};
const MINE = { isQuiet: false, wantsDays: false, notKept: null };
const file = { name: '', key: '', size: 40_000, width: 480, height: 360 };

export function createRememberingStates(es: boolean): Record<string, State> {
  const people = createPeople(es ? 'es' : 'en');
  const shell = createShell({ place: 'remembering' });
  const say = (spanish: string, english: string): string => (es ? spanish : english);
  const lines = (more: Partial<LinesView> = {}): LinesView => ({
    ...{ name: 'Nicolasa Reyes', pronouns: say('ella', 'she'), status: 'died', dates: '' },
    ...{ note: '', unspoken: '', cause: '' },
    way: say(
      'Presente en cada reunión que empieza con canto',
      'Here whenever a meeting begins with singing',
    ),
    said: say(
      'Tejía en todas las juntas. La mitad del colectivo lleva algo suyo puesto.',
      'She wove through every meeting. Half the collective wears something of hers.',
    ),
    ...more,
  });
  const memories = createMemories(people, say);
  const page = (more: Partial<MemorialView> = {}, props: object = {}): State => ({
    component: MemorialPage,
    props: {
      memorial: { ...emptyMemorial(lines({ said: '' })), tenders: people.slice(0, 2), ...more },
      ...{ mine: MINE, hrefs: HREFS, today: TODAY },
      ...{ onlight: nothing, onputout: nothing, ontakedown: nothing },
      ...{ onquiet: nothing, ondates: nothing, ...props },
    },
    shell,
  });
  const list = (memorials: readonly MemorialItem[], more: object = {}): State => ({
    component: RememberingPage,
    props: { memorials, newHref: '#new', lossHref: '#loss', ...more },
    shell,
  });
  const items = createItems(say);
  const form = (draft: object, more: object = {}): State => ({
    component: MemorialForm,
    props: {
      draft: { ...createEmptyMemorial(), ...draft },
      backHref: '#',
      onsave: nothing,
      ...more,
    },
    shell,
  });
  const lights = people.slice(0, 4).map((person, i) => ({ id: `l${i}`, person, until: null }));
  const of = (status: Status, name: string, way: string): MemorialView => ({
    ...emptyMemorial(lines({ status, name, way, said: '' })),
    lights,
    tenders: people.slice(0, 2),
  });
  return {
    'remembering-empty': list([]),
    remembering: list(items),
    'remembering-long': list(
      [...items, ...items].map((one, i) => ({ ...one, id: `${one.id}${i}` })),
    ),
    'remembering-quiet': list(
      items.map((one, i) => ({ ...one, isQuiet: i === 1, isClosed: i === 2 })),
    ),
    'remembering-unreadable': list(items.slice(0, 1), { hasUnreadable: true }),
    'memorial-new': form({}, { resumed: true, ondiscard: nothing }),
    'memorial-new-wrong': form(
      { status: 'disappeared' },
      { problem: { kind: 'field', field: 'name', problem: 'too-long' } },
    ),
    'memorial-note': {
      component: ContentNote,
      props: {
        name: 'Nicolasa Reyes',
        words: say('Aquí se habla de un suicidio.', 'This page speaks of a suicide.'),
        ...{ backHref: '#list', onopen: nothing },
      },
      shell,
    },
    'memorial-empty': page({ tenders: people.slice(0, 1), isMineAlone: true }),
    'memorial-one': page({ memories: memories.slice(0, 1), lights: lights.slice(1, 2) }),
    'memorial-many': page(
      {
        lines: lines({
          dates: say('Nació un martes de mercado', 'Born on a market Tuesday'),
          unspoken: say('El pueblo donde vive su familia.', 'The village where her family lives.'),
          cause: say(
            'Una enfermedad larga, y un hospital lejos.',
            'A long illness, and a hospital far away.',
          ),
        }),
        ...{
          portrait: createPhoto('p', ''),
          lights,
          myLight: { ...lights[0]!, until: '2026-12-12' },
        },
        ...{
          memories,
          carried: createCarried(people, say),
          gatherings: createGatherings(people, say),
        },
        hasProposals: true,
      },
      { story: true },
    ),
    'memorial-portrait-proposed': page({ isPortraitProposed: true }),
    'memorial-asked': page({ askedBy: people[1]!, tenders: people.slice(1, 2) }),
    'memorial-quiet': page(
      { gatherings: createGatherings(people, say) },
      { mine: { isQuiet: true, wantsDays: true, notKept: 'quiet' } },
    ),
    'memorial-dates-none': page({}, { mine: { ...MINE, wantsDays: true } }),
    'memorial-nobody-tends': page({
      tenders: [],
      memories: memories.slice(2, 4),
      hasUnreadable: true,
    }),
    'memorial-disappeared': page({
      ...of('disappeared', 'Julián Ortega', ''),
      memories: memories.slice(3, 4),
      gatherings: createGatherings(people, say).slice(1),
    }),
    'memorial-imprisoned': page(of('imprisoned', 'Rosa M.', '')),
    'memorial-left': page(
      of('left', 'Kenia', say('En Tijuana, con su hermano', 'In Tijuana, with her brother')),
      { readonly: true },
    ),
    ...formStates(people, say, shell),
    'memorial-unread': {
      component: MemorialMissing,
      props: { backHref: '#list', isUnread: true },
      shell,
    },
    'memorial-gone': { component: MemorialMissing, props: { backHref: '#list' }, shell },
  };
}

/** Forms, shared lines, tending, closing. */
function formStates(
  people: readonly PersonView[],
  say: Say,
  shell: ReturnType<typeof createShell>,
): Record<string, State> {
  const name = 'Nicolasa Reyes';
  const calls = { backHref: '#page', onsave: nothing, ondiscard: nothing };
  const tell = (draft: object, more: object = {}): State => ({
    component: MemoryForm,
    props: {
      ...{ kind: 'new', name, draft: { ...createEmptyMemory(), ...draft } },
      ...calls,
      ...more,
    },
    shell,
  });
  const lines = (more: Partial<LinesPageView> = {}): State => ({
    component: LinesPage,
    props: {
      view: {
        ...{ name, status: 'died', tenders: people.slice(0, 2), isTender: true },
        ...{ lines: createLines(people, say), ...more },
      },
      ...{ year: 2026, backHref: '#page', portraitHref: '#portrait', onpropose: () => true },
      ...{ onagree: nothing, onwait: nothing, onback: nothing },
    },
    shell,
  });
  const tending = (more: Partial<TendingView> = {}): State => ({
    component: TendingPage,
    props: {
      view: {
        ...{ name, tenders: people.slice(0, 2), isTender: true, askedBy: null },
        ...{ asked: people.slice(2, 3), others: people.slice(3, 5), closing: [], isClosing: false },
        ...more,
      },
      ...{ backHref: '#page', onask: nothing, ontake: nothing, onstep: nothing },
      ...{ onclose: nothing, onreopen: nothing },
    },
    shell,
  });
  const closed = { name, until: '2027-01-08', year: 2026, backHref: '#list' };
  return {
    'memorial-tell': tell({}),
    'memorial-tell-outside': tell({
      ...{
        words: say('De niña corría con ella al río.', 'As a girl I ran to the river with her.'),
      },
      ...{ isOutside: true, toldBy: say('su hermana Inés', 'her sister Inés') },
    }),
    'memorial-tell-edit': tell(
      { words: say('No le gustaban los homenajes.', 'She did not like tributes.') },
      { kind: 'edit', resumed: true, onwithdraw: nothing },
    ),
    'memorial-carry': {
      component: CarryForm,
      props: { name, draft: '', ...calls, ondrop: nothing },
      shell,
    },
    'memorial-gathering': {
      component: GatheringForm,
      props: {
        ...{ name, status: 'disappeared', ...calls },
        draft: { occasion: 'anniversary', words: '', day: '', isYearly: true },
        ondrop: nothing,
      },
      shell,
    },
    'memorial-lines': lines(),
    'memorial-lines-alone': lines({
      ...{ tenders: people.slice(0, 1), lines: createLines(people, say).slice(0, 2) },
    }),
    'memorial-lines-guest': lines({ isTender: false, tenders: [] }),
    'memorial-portrait': {
      component: PortraitPage,
      props: {
        view: {
          name,
          portrait: createPhoto('p', ''),
          isMineAlone: false,
          tenders: people.slice(1, 3),
        },
        backHref: '#page',
      },
      shell,
    },
    'memorial-tending': tending(),
    'memorial-tending-asked': tending({ isTender: false, askedBy: people[1]! }),
    'memorial-tending-nobody': tending({ isTender: false, tenders: [], asked: [] }),
    'memorial-closed': {
      component: ClosedPage,
      props: { ...closed, onopen: nothing },
      shell,
    },
  };
}

/** One rests, one is proposed by somebody else, one by me. */
function createLines(people: readonly PersonView[], say: Say): LineView[] {
  const line = (field: LineView['field'], words: string, more: Partial<LineView> = {}) => ({
    ...{ field, words, photo: null, restsUntil: null, proposals: [], ...more },
  });
  const proposal = (words: string, more: Partial<ProposalView> = {}): ProposalView => ({
    ...{ ref: `p${words}`, author: people[3]!, words, photo: null, voices: [], isMine: false },
    ...{ isOvertaken: false, mayAgree: true, mayWait: true, ...more },
  });
  return [
    line('name', 'Nicolasa Reyes'),
    line('status', 'died'),
    line(
      'way',
      say(
        'Presente en cada reunión que empieza con canto',
        'Here whenever a meeting begins with singing',
      ),
      {
        proposals: [proposal(say('Nuestra tejedora de los jueves', 'Our weaver on Thursdays'))],
      },
    ),
    line('said', say('Tejía en todas las juntas.', 'She wove through every meeting.'), {
      restsUntil: '2026-12-16',
      proposals: [
        proposal(say('Tejía, y por eso escuchaba.', 'She wove, and so she listened.'), {
          ...{ mayAgree: false, mayWait: false },
          voices: [
            {
              ...{ person: people[1]!, says: 'wait' },
              words: say('Quiero preguntarle primero a Inés.', 'I want to ask Inés first.'),
            },
          ],
        }),
      ],
    }),
    line('dates', '', {
      proposals: [
        proposal(say('Nació un martes de mercado', 'Born on a market Tuesday'), {
          ...{
            author: people[0]!,
            isMine: true,
            mayAgree: false,
            mayWait: false,
            isOvertaken: true,
          },
        }),
      ],
    }),
    line('portrait', ''),
    line(
      'unspoken',
      say('El pueblo donde vive su familia.', 'The village where her family lives.'),
    ),
    line('note', ''),
    line('cause', ''),
  ];
}

type Say = (spanish: string, english: string) => string;

function emptyMemorial(lines: LinesView): MemorialView {
  return {
    ...{ id: 'nicolasa', lines, portrait: null, lights: [], myLight: null, memories: [] },
    ...{ isPortraitProposed: false, isMineAlone: false },
    ...{ carried: [], gatherings: [], tenders: [], askedBy: null },
    ...{ hasProposals: false, hasUnreadable: false },
  };
}

function createItems(say: Say): MemorialItem[] {
  const item = (id: string, name: string, status: Status, way: string): MemorialItem => ({
    ...{ id, href: `#${id}`, name, status, way },
    ...{ portrait: null, isQuiet: false, isClosed: false },
  });
  return [
    item(
      'nicolasa',
      'Nicolasa Reyes',
      'died',
      say(
        'Presente en cada reunión que empieza con canto',
        'Here whenever a meeting begins with singing',
      ),
    ),
    item('julian', 'Julián Ortega', 'disappeared', ''),
    item(
      'rosa',
      'Rosa M.',
      'imprisoned',
      say('La esperamos con la puerta abierta', 'The door stays open for her'),
    ),
    item('kenia', 'Kenia', 'left', ''),
  ];
}

export function createPhoto(id: string, alt: string, width = 480, height = 360): Photo {
  const sized = { ...file, width, height };
  return {
    ...{ id, member: 'ana' as MemberId, made: 0, memorial: 'nicolasa', memory: 'm', alt },
    ...{ small: sized, large: sized, hint: '', order: 0 },
  };
}

/** Twelve, as many voices tell them. */
export function createMemories(people: readonly PersonView[], say: Say): MemoryView[] {
  const told: [who: number, words: string, more?: Partial<MemoryView>][] = [
    [
      3,
      say(
        'Llegaba con una olla de atole aunque fuera agosto. Decía que las juntas largas se aguantan con algo caliente.',
        'She came with a pot of atole even in August. Long meetings, she said, are got through with something warm.',
      ),
      { food: say('Atole de guayaba, sin azúcar', 'Guava atole, no sugar') },
    ],
    [
      2,
      say(
        'Me enseñó a decir que no sin pedir perdón.',
        'She taught me to say no without asking pardon.',
      ),
      { toldBy: say('su hermana Inés', 'her sister Inés'), mayTakeDown: true },
    ],
    [0, '', { song: 'La Llorona', editHref: '#mine' }],
    [
      1,
      say(
        'Cuando alguien lloraba en una junta, ella ponía agua a calentar y esperaba.\n\nNunca preguntó nada.',
        'When somebody cried in a meeting she put water on and waited.\n\nShe asked nothing.',
      ),
      { photos: [createPhoto('a', say('Un telar con hilos rojos', 'A loom with red threads'))] },
    ],
    [
      4,
      say(
        'El primer rebozo que tejí está chueco. Me dijo que así se ve que lo hizo una persona.',
        'The first shawl I wove is crooked. She said that way one sees a person made it.',
      ),
    ],
    [
      2,
      say('De niña corría con ella al río.', 'As a girl I ran to the river with her.'),
      { toldBy: say('una prima', 'a cousin') },
    ],
    [
      0,
      say(
        'Todavía guardo sus notas de voz. Empiezan siempre con una risa.',
        'I still keep her voice notes. They always begin with a laugh.',
      ),
      { changed: '2026-12-05' },
    ],
    [
      3,
      '',
      { photos: [createPhoto('b', ''), createPhoto('c', '', 360, 480), createPhoto('d', '')] },
    ],
    [
      1,
      say(
        'No le gustaban los homenajes. Por eso hacemos comida.',
        'She did not like tributes. So we cook.',
      ),
    ],
    [
      4,
      say(
        'Sabía el nombre de cada perro de la colonia.',
        'She knew the name of every dog around here.',
      ),
    ],
    [
      0,
      '',
      {
        food: say('Tamales de frijol en hoja de aguacate', 'Bean tamales in avocado leaves'),
        editHref: '#x',
      },
    ],
    [2, say('Su risa se oía desde la esquina.', 'One could hear her laugh from the corner.')],
  ];
  return told.map(([who, words, more], i) => ({
    ...{ id: `m${i}`, author: people[who]!, words, song: '', food: '', toldBy: '', photos: [] },
    ...{
      day: `2026-11-${String(10 + i)}`,
      changed: null,
      mayTakeDown: false,
      isTakenDown: false,
      ...more,
    },
  }));
}

function createCarried(people: readonly PersonView[], say: Say) {
  return [
    {
      id: 'c1',
      person: people[0]!,
      words: say('Su clase de tejido de los jueves sigue.', 'Her Thursday weaving class goes on.'),
      editHref: '#c1',
    },
    {
      id: 'c2',
      person: people[4]!,
      words: say(
        'Preguntar dos veces antes de cerrar la puerta.',
        'To ask twice before closing the door.',
      ),
    },
  ];
}

function createGatherings(people: readonly PersonView[], say: Say): GatheringView[] {
  return [
    {
      id: 'g1',
      host: people[3]!,
      occasion: 'birthday',
      words: say(
        'Comida en el patio. Cada quien trae un hilo.',
        'Food in the yard. Everybody brings a thread.',
      ),
      day: '2027-01-16',
      isYearly: true,
    },
    {
      id: 'g2',
      host: people[0]!,
      occasion: 'anniversary',
      words: '',
      day: '2027-03-02',
      isYearly: false,
      editHref: '#g2',
    },
  ];
}
