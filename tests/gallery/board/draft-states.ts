/* A draft that is written together, with what is said about it. */
import type { Block, Run } from '#lib/domain/consent/version.ts';
import type {
  CommentView,
  DraftView,
  SaidView,
} from '#lib/ui/screens/agreements/draft/view-model.ts';
import DraftMissing from '#lib/ui/screens/agreements/draft/DraftMissing.svelte';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import DraftScene from './DraftScene.svelte';
import { createPeople } from './people.ts';
import { createShell, type State } from './state.ts';

type Say = (spanish: string, english: string) => string;

export function createDraftStates(es: boolean): Record<string, State> {
  const people = createPeople(es ? 'es' : 'en');
  const say: Say = (spanish, english) => (es ? spanish : english);
  const shell = createShell();
  const all = createComments(people, say);
  const draft = (more: Partial<DraftView> = {}, props: object = {}): State => ({
    component: DraftScene,
    props: {
      draft: {
        title: say('Cómo nos repartimos la noche', 'How we share the night'),
        digest: say(
          'Nadie contesta el teléfono más de dos noches seguidas. Se puede decir que no sin dar razones.',
          'Nobody answers the phone more than two nights in a row. One may say no without reasons.',
        ),
        ...{ isAsked: false, objections: [], comments: [], dealt: [], ...more },
      },
      ...{ blocks: createBlocks(say), label: say('El texto', 'The text'), ...props },
    },
    shell,
  });
  const [one, reply, whole, gone, taken] = all;
  return {
    draft: draft(),
    'draft-one': draft({ comments: [one!] }),
    'draft-many': draft({ comments: [gone!, whole!, one!, reply!], dealt: [taken!] }),
    'draft-gone': draft({ comments: [gone!] }),
    'draft-asked': draft({ isAsked: true, comments: [taken!] }),
    'draft-readonly': draft({ comments: [one!, reply!] }, { readonly: true }),
    'draft-missing': {
      component: DraftMissing,
      props: { why: 'gone', backHref: '#agreements' },
      shell,
    },
    'draft-unreadable': {
      component: DraftMissing,
      props: { why: 'unreadable', backHref: '#agreements' },
      shell,
    },
  };
}

function createComments(people: readonly PersonView[], say: Say): readonly CommentView[] {
  let made = 0;
  const said = (who: number, words: string, isMine = false): SaidView => ({
    ...{ ref: `s${String(++made)}`, author: people[who]!, words, isMine },
    day: `2026-12-0${String(made)}`,
  });
  const comment = (first: SaidView | null, quote: string, more: Partial<CommentView> = {}) => ({
    ...{ ref: `c${String(++made)}`, said: first, anchor: quote === '' ? '' : '?', quote },
    ...{ replies: [], dealtBy: null, ...more },
  });
  return [
    comment(
      said(1, say('¿Y si alguien se enferma?', 'And if somebody falls ill?')),
      say('dos noches seguidas', 'two nights in a row'),
    ),
    comment(
      said(
        0,
        say(
          'Quitaría esto: suena a permiso.',
          'I would leave this out: it sounds like leave given.',
        ),
        true,
      ),
      say('sin dar razones', 'without giving reasons'),
      {
        replies: [
          said(3, say('A mí me dio alivio leerlo.', 'It was a relief to read it.')),
          said(0, say('Entonces se queda.', 'Then it stays.'), true),
        ],
      },
    ),
    comment(
      said(
        2,
        say(
          'Falta decir quién guarda el teléfono de día.',
          'It does not say who keeps the phone by day.',
        ),
      ),
      '',
    ),
    comment(
      said(4, say('Esto ya lo decidimos en abril.', 'We decided this in April.')),
      say('Cada quien avisa con una semana', 'Each of us tells a week ahead'),
    ),
    comment(null, say('el teléfono', 'the phone'), {
      ...{ dealtBy: people[3]! },
      replies: [said(1, say('Ya quedó.', 'Done.'))],
    }),
  ];
}

function createBlocks(say: Say): readonly Block[] {
  const run = (text: string, marks: Run['marks'] = '', href = ''): Run => ({ text, marks, href });
  const p = (...runs: Run[]): Block => ({ type: 'p', runs });
  return [
    { type: 'h2', runs: [run(say('Las noches', 'The nights'))] },
    p(
      run(say('Nadie contesta el teléfono más de ', 'Nobody answers the phone more than ')),
      run(say('dos noches seguidas', 'two nights in a row'), 'b'),
      run(
        say(
          '. Se puede decir que no, sin dar razones.',
          '. One may say no, without giving reasons.',
        ),
      ),
    ),
    {
      type: 'ul',
      items: [
        [p(run(say('El relevo es a las nueve.', 'Handover is at nine.')))],
        [p(run(say('Quien cierra deja agua.', 'Whoever closes leaves water.')))],
      ],
    },
    {
      type: 'quote',
      blocks: [p(run(say('Descansar es parte del turno.', 'Rest is part of the turn.')))],
    },
    p(run(say('El teléfono lo guarda [quién, de día].', 'The phone is kept by [whom, by day].'))),
    p(
      run(say('Más en ', 'More in ')),
      run(say('la guía', 'the guide'), '', 'https://example.org/'),
      run('.'),
    ),
  ];
}
