/* The states of a round: opening it, asking and answering, its end, and what did not check. */
import type { AnswerKind } from '#lib/domain/consent/records.ts';
import { differencesOf } from '#lib/domain/consent/differences.ts';
import type { Block, VersionText } from '#lib/domain/consent/version.ts';
import Ended from '#lib/ui/screens/agreements/round/Ended.svelte';
import LateNotice from '#lib/ui/screens/agreements/round/LateNotice.svelte';
import OpenRoundPage from '#lib/ui/screens/agreements/round/OpenRoundPage.svelte';
import RefusedPart from '#lib/ui/screens/agreements/round/RefusedPart.svelte';
import RoundMissing from '#lib/ui/screens/agreements/round/RoundMissing.svelte';
import UnderWay from '#lib/ui/screens/agreements/round/UnderWay.svelte';
import type {
  AnswerView,
  OpeningDraft,
  OpeningView,
  RoundView,
  SaidView,
  TalkView,
} from '#lib/ui/screens/agreements/round/view-model.ts';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import { createPeople } from './people.ts';
import { createShell, nothing, type State } from './state.ts';

const ENDS = Date.UTC(2026, 10, 30, 23, 59);
const clock = { now: Date.UTC(2026, 10, 22, 15), zone: 'UTC', year: 2026 };

export function createRoundStates(es: boolean): Record<string, State> {
  const say = (spanish: string, english: string): string => (es ? spanish : english);
  const people: readonly PersonView[] = createPeople(es ? 'es' : 'en').slice(0, 5);
  const [alma, chelo, flor, brisa] = people as [PersonView, PersonView, PersonView, PersonView];
  const before = createText(es, [
    say('Quien descansa no explica por qué.', 'Whoever rests does not explain why.'),
    say('Avisamos con tres días, si se puede.', 'We say so three days ahead, if we can.'),
    say('Quien vuelve entra despacio.', 'Whoever comes back comes in slowly.'),
  ]);
  const text = createText(es, [
    say('Quien descansa no explica por qué.', 'Whoever rests does not explain why.'),
    say('Avisamos en cuanto lo sabemos.', 'We say so as soon as we know.'),
    say('Quien vuelve entra despacio.', 'Whoever comes back comes in slowly.'),
    say('Los turnos de noche descansan una semana entera.', 'Night turns rest a whole week.'),
  ]);
  const changes = differencesOf(before, text);

  let count = 0;
  const answered = (by: PersonView, says: AnswerKind, words = ''): AnswerView => ({
    ...{ id: `a${String((count += 1))}`, by, says, words, isMine: by === alma },
  });
  const said = (by: PersonView, words: string, isChanged = false): SaidView => {
    const id = `s${String((count += 1))}`;
    return { ref: id, id, by, words, isMine: by === alma, isChanged };
  };
  const talk = (one: SaidView, ...replies: readonly SaidView[]): TalkView => ({ ...one, replies });
  const concern = answered(
    chelo,
    'concern',
    say(
      'Me preocupa que las noches caigan siempre en las mismas dos personas.',
      'I am concerned that nights always fall to the same two people.',
    ),
  );
  const objection = answered(
    flor,
    'object',
    say(
      'Una semana entera sin teléfono de noche deja solas a las familias que llaman. Si alguien de fuera lo cubre, puedo vivir con esto.',
      'A whole week without a night phone leaves the families who call alone. If somebody from outside covers it, I can live with this.',
    ),
  );
  const all = [answered(alma, 'consent'), concern, answered(brisa, 'aside')];
  const questions = [
    talk(
      said(
        flor,
        say('¿Una semana cuenta desde el último turno?', 'Does a week count from the last turn?'),
      ),
      said(chelo, say('Sí, desde que termina.', 'Yes, from its end.'), true),
    ),
    talk(said(alma, say('¿Y si alguien quiere menos?', 'And if somebody wants less?'))),
  ];
  const reactions = [
    talk(
      said(
        brisa,
        say(
          'Me quita un peso. Por fin está escrito.',
          'It takes a weight off me. At last it is written.',
        ),
      ),
    ),
  ];
  const round: RoundView = {
    ...{ ref: 'r', standing: 'under-way', text, changes, by: chelo, isMine: false },
    ...{ ends: ENDS, calledOff: null, isHidden: false, needed: 3, awaited: 4 },
    ...{ answered: 0, hasEnough: false, answers: [], mine: null, isAsked: true },
    ...{ hasDraftMoved: false, isSinceRound: false, questions: [], reactions: [] },
  };
  const deeds = {
    ...{ answer: () => null, takeBack: nothing, callOff: nothing, say: () => true },
    ...{ reply: () => true, change: () => true, withdraw: nothing },
  };
  const part = (component: State['component'], props: object): State => ({
    ...{ component, props: { clock, ...props }, isPart: true },
    shell: createShell({ place: 'agreements' }),
  });
  const way = (more: Partial<RoundView>): State =>
    part(UnderWay, { round: { ...round, ...more }, typed: null, draftHref: '#draft', deeds });
  const end = (more: Partial<RoundView>, props: object = {}): State =>
    part(Ended, {
      round: { ...round, changes: null, ...more },
      hrefs: { draft: '#draft', again: '#again' },
      ...props,
    });

  const opening: OpeningView = {
    ...{ title: text.title, text, isEmpty: false, hasMoved: false, changes, inForce: before },
    ...{ blanks: [], comments: 0, isUnderWay: false },
  };
  const form: OpeningDraft = {
    ...{ deed: 'adopt', ends: '2026-11-29', review: '2027-11-22', isHidden: false },
  };
  const open = (more: Partial<OpeningView> = {}, draft: Partial<OpeningDraft> = {}): State => ({
    component: OpenRoundPage,
    props: {
      ...{ view: { ...opening, ...more }, draft: { ...form, ...draft }, today: '2026-11-22' },
      ...{ latest: '2028-11-21', needed: 3, awaited: 5, ontake: nothing, onopen: () => true },
      hrefs: { back: '#back', draft: '#draft' },
    },
    shell: createShell({ place: 'agreements' }),
  });

  return {
    'round-open': open(),
    'round-open-first': open({ inForce: null, changes: null }),
    'round-open-still': open({
      ...{ hasMoved: true, comments: 2, isUnderWay: true },
      blanks: [say('cuántos días', 'how many days'), say('a quién', 'to whom')],
    }),
    'round-open-withdraw': open({}, { deed: 'withdraw' }),
    'round-open-unreadable': open({ text: null, inForce: null, changes: null }),
    'round-open-empty': open({ isEmpty: true, inForce: null, changes: null }),
    'round-missing': {
      component: RoundMissing,
      props: { backHref: '#back' },
      shell: createShell({ place: 'agreements' }),
    },
    'round-begun': way({}),
    'round-talked': way({
      ...{ questions, reactions, answers: [concern], answered: 1, hasDraftMoved: true },
    }),
    'round-mine': way({
      ...{ isMine: true, by: alma, answers: all, answered: 3, hasEnough: true, mine: concern },
    }),
    'round-objected': way({ answers: [...all, objection], answered: 4, hasEnough: true }),
    'round-hidden': way({ isHidden: true, answers: null, answered: 2 }),
    'round-not-asked': way({ isAsked: false, answers: all, answered: 3 }),
    'round-withdraw': way({
      text: { ...before, deed: 'withdraw', review: null, blocks: [] },
      changes: null,
    }),
    'round-ended-adopted': end({ standing: 'adopted', answers: all, answered: 3, questions }),
    'round-ended-objected': end(
      { standing: 'objected', answers: [...all, objection], answered: 4, questions, reactions },
      { onputback: () => true },
    ),
    'round-ended-short': end({ standing: 'short', answers: [concern], answered: 1 }),
    'round-ended-nobody': end({
      ...{ standing: 'short', hasEnough: true, answered: 3 },
      answers: [alma, chelo, brisa].map((by) => answered(by, 'aside')),
    }),
    'round-called-off': end({
      ...{ standing: 'called-off', calledOff: ENDS - 300_000_000, isHidden: true, answers: null },
    }),
    'round-late': part(LateNotice, {
      late: { round: 'r', turned: 'objected' },
      onread: nothing,
    }),
    'round-late-gone': part(LateNotice, {
      late: { round: 'r', turned: 'gone' },
      onread: nothing,
    }),
    'round-refused': part(RefusedPart, {
      refused: [{ ref: 'a', by: chelo, sort: 'answer', why: 'forged' }],
    }),
    'round-refused-several': part(RefusedPart, {
      refused: [
        { ref: 'a', by: chelo, sort: 'answer', why: 'unreadable' },
        { ref: 'b', by: flor, sort: 'round', why: 'altered' },
        { ref: 'c', by: brisa, sort: 'round', why: 'forged' },
      ],
    }),
  };
}

function createText(es: boolean, lines: readonly string[]): VersionText {
  const plain = (text: string): Block => ({ type: 'p', runs: [{ text, marks: '', href: '' }] });
  return {
    ...{ deed: 'adopt', shape: 'plain', review: '2027-11-22' },
    title: es ? 'Cómo descansamos' : 'How we rest',
    digest: es
      ? 'Cualquiera descansa cuando lo necesita, sin explicar, y los turnos se acomodan.'
      : 'Anybody rests when they need to, without explaining, and turns make way.',
    blocks: [
      {
        type: 'h2',
        runs: [{ text: es ? 'Antes y después' : 'Before and after', marks: '', href: '' }],
      },
      ...lines.map(plain),
    ],
  };
}
