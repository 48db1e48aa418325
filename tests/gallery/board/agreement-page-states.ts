/* Agreements: the list, ways to begin one, and one's page, as it stands at each time of its life. */
import { blocksOfTemplate } from '#lib/content/agreement-blocks.ts';
import type { AgreementTemplate } from '#lib/content/agreement-template.ts';
import { agreementTemplates } from '#lib/content/agreements.ts';
import type { Block } from '#lib/domain/consent/version.ts';
import AgreementsPage from '#lib/ui/screens/agreements/list/AgreementsPage.svelte';
import { EMPTY_BLANK } from '#lib/ui/screens/agreements/new/blank-draft.ts';
import BlankForm from '#lib/ui/screens/agreements/new/BlankForm.svelte';
import NewAgreementPage from '#lib/ui/screens/agreements/new/NewAgreementPage.svelte';
import TemplatePage from '#lib/ui/screens/agreements/new/TemplatePage.svelte';
import AgreementMissing from '#lib/ui/screens/agreements/page/AgreementMissing.svelte';
import AgreementPage from '#lib/ui/screens/agreements/page/AgreementPage.svelte';
import type {
  AgreementItem,
  AgreementList,
  AgreementView,
  DecidedView,
  DraftView,
} from '#lib/ui/screens/agreements/view-model.ts';
import AgreementAsks from '#lib/ui/screens/home/AgreementAsks.svelte';
import { createPeople } from './people.ts';
import { createShell, nothing, type State } from './state.ts';

const YEAR = 2026;
/** A Sunday. */
const CLOCK = { now: Date.parse('2026-11-22T12:00-06:00'), zone: 'America/Mexico_City' };
const HREFS = {
  ...{ list: '#agreements', draft: '#draft', round: '#round' },
  ...{ history: '#history', keep: '#keep' },
  ladder: { sheet: '#sheet', redLines: '#red-lines' },
};

export function createAgreementPageStates(es: boolean): Record<string, State> {
  const templates = agreementTemplates(es ? 'es' : 'en');
  const shell = createShell({ place: 'agreements' });
  return {
    ...{ ...listStates(templates, es), ...newStates(templates), ...pageStates(templates, es) },
    'home-agreements': homeState(templates),
  };

  function homeState([steps, , care, off]: readonly AgreementTemplate[]): State {
    const line = (template: AgreementTemplate | undefined, href: string) => ({
      ...{ title: template?.title ?? '', href, ends: Date.parse('2026-11-27T23:59-06:00') },
    });
    return {
      component: AgreementAsks,
      props: {
        ...{ reopened: [line(care, '#care'), { title: '', href: '#gone' }], clock: CLOCK },
        ...{ waiting: [line(off, '#off')], toReview: [line(steps, '#steps')] },
        ended: (['adopted', 'called-off'] as const).map((standing) => ({
          ...{ ...line(care, `#${standing}`), standing, deed: 'adopt' },
        })),
      },
      shell: createShell(),
      isPart: true,
    };
  }

  function listStates(
    [steps, , care, off, , deciding, money]: readonly AgreementTemplate[],
    es: boolean,
  ): Record<string, State> {
    const item = (
      template: AgreementTemplate | undefined,
      more: Partial<AgreementItem> = {},
    ): AgreementItem => ({
      ...{ id: template?.id ?? '', href: '#one', title: template?.title ?? '' },
      ...{ digest: template?.digest ?? '', since: null, review: null, isToReview: false, ...more },
    });
    const none: AgreementList = {
      ...{ open: [], inForce: [], written: [], aside: [], withdrawn: [] },
      ...{ hasUnreadable: false, refused: [] },
    };
    const ladder = { ...HREFS.ladder, cards: '#cards' };
    const list = (over: Partial<AgreementList>): State => ({
      component: AgreementsPage,
      props: { list: { ...none, ...over }, clock: CLOCK, year: YEAR, newHref: '#new', ladder },
      shell,
    });
    const at = (moment: string): number => Date.parse(`${moment}-06:00`);
    return {
      'agreements-empty': list({}),
      'agreements-one': list({ written: [item(care)] }),
      'agreements-unreadable': list({ hasUnreadable: true }),
      agreements: list({
        open: [
          {
            ...{ id: 'off', href: '#off', title: off?.title ?? '', deed: 'adopt' },
            ...{ ends: at('2026-11-27T20:00'), mine: 'waits' },
          },
          {
            ...{ id: 'money', href: '#money', title: money?.title ?? '', deed: 'withdraw' },
            ...{ ends: at('2026-12-03T20:00'), mine: 'said' },
          },
        ],
        inForce: [
          item(steps, { since: '2026-03-12', review: '2026-11-12', isToReview: true }),
          item(deciding, { since: '2025-10-02', review: '2027-01-02' }),
        ],
        written: [
          item(care),
          item(undefined, { id: 'x', title: es ? 'La cocina' : 'The kitchen' }),
        ],
        aside: [item(money)],
        withdrawn: [item(off, { since: '2026-08-01' })],
        hasUnreadable: true,
        refused: createPeople(es ? 'es' : 'en').slice(3, 4),
      }),
    };
  }

  function newStates(all: readonly AgreementTemplate[]): Record<string, State> {
    const form = (more: object = {}): State => ({
      component: BlankForm,
      props: { draft: EMPTY_BLANK, backHref: '#new', onDraft: nothing, onsave: nothing, ...more },
      shell,
    });
    const template = (at: number): State => ({
      component: TemplatePage,
      props: { template: all[at], backHref: '#new', onbegin: nothing },
      shell,
    });
    return {
      'agreement-new': {
        component: NewAgreementPage,
        props: {
          ...{ templates: all, templateHref: () => '#one' },
          ...{ blankHref: '#blank', bringHref: '#bring', backHref: '#agreements' },
        },
        shell,
      },
      'agreement-new-ladder': template(0),
      'agreement-new-values': template(10),
      'agreement-new-blank': form(),
      'agreement-new-blank-wrong': form({
        problem: { kind: 'field', field: 'title', problem: 'too-long' },
        resumed: true,
        ondiscard: nothing,
      }),
    };
  }

  function pageStates(
    [ladder, , care]: readonly AgreementTemplate[],
    es: boolean,
  ): Record<string, State> {
    const people = createPeople(es ? 'es' : 'en');
    const say = (inSpanish: string, inEnglish: string): string => (es ? inSpanish : inEnglish);
    const voice = (at: number, says: DecidedView['voices'][number]['says'], words = '') => ({
      ...{ id: String(at), person: people[at]!, says, words },
    });
    const decided = (template: AgreementTemplate, blocks: readonly Block[]): DecidedView => ({
      ...{ title: template.title, digest: template.digest, blocks },
      ...{ shape: 'plain', since: '2026-03-12', review: '2027-03-12', isToReview: false },
      tally: { agreed: 9, asked: 11 },
      voices: [
        voice(0, 'consent'),
        voice(
          1,
          'concern',
          say(
            'Que no se nos olvide quien trabaja de noche.',
            'Let us not forget those who work nights.',
          ),
        ),
        voice(3, 'aside'),
        voice(4, 'consent', say('Por fin.', 'At last.')),
      ],
    });
    const caring = decided(care!, [...blocksOfTemplate(care!), ...linked(es)]);
    const climbing: DecidedView = {
      ...decided(ladder!, blocksOfTemplate(ladder!)),
      shape: 'ladder',
    };
    const draft: DraftView = {
      ...{ title: care!.title, digest: care!.digest, shape: 'plain', isAside: false },
      ...{ tenders: people.slice(0, 2), isMine: true, blanks: [], comments: 2, isAhead: false },
    };
    const nothingYet: AgreementView = {
      ...{ id: 'care', title: care!.title, inForce: null, withdrawn: null, draft },
      ...{ isDraftUnreadable: false, hasOpenRound: false, hasPast: false },
    };
    const page = (over: Partial<AgreementView>): State => ({
      component: AgreementPage,
      props: {
        ...{ agreement: { ...nothingYet, ...over }, hrefs: HREFS, year: YEAR },
        ...{ ontend: nothing, onaside: nothing },
      },
      shell,
    });
    const missing = (why: 'gone' | 'unreadable'): State => ({
      component: AgreementMissing,
      props: { why, backHref: '#agreements' },
      shell,
    });
    const blanks = care!.blanks.map(({ blank }) => blank);
    return {
      'agreement-in-force': page({ inForce: caring }),
      'agreement-to-review': page({
        inForce: { ...caring, review: '2026-11-12', isToReview: true },
        draft: { ...draft, isMine: false, tenders: [], isAhead: true },
      }),
      'agreement-ladder': page({ title: climbing.title, inForce: climbing }),
      'agreement-draft-unreadable': page({
        inForce: { ...caring, review: null },
        draft: null,
        isDraftUnreadable: true,
      }),
      'agreement-written': page({ draft: { ...draft, blanks } }),
      'agreement-deciding': page({ hasOpenRound: true }),
      'agreement-aside': page({ draft: { ...draft, isAside: true } }),
      'agreement-withdrawn': page({ withdrawn: { since: '2026-08-01', last: caring } }),
      'agreement-gone': missing('gone'),
      'agreement-unreadable': missing('unreadable'),
    };
  }
}

/** What a text can hold beside plain paragraphs, and a link that no page would open. */
function linked(es: boolean): readonly Block[] {
  const say = (inSpanish: string, inEnglish: string): string => (es ? inSpanish : inEnglish);
  const run = (text: string, href = '') => ({ text, marks: '' as const, href });
  return [
    { type: 'h3', runs: [run(say('De dónde lo tomamos', 'Where we took it from'))] },
    {
      type: 'p',
      runs: [
        run(say('Lo aprendimos de ', 'We learnt it from ')),
        run(
          say('un grupo vecino', 'a neighbouring group'),
          'https://archivo.example/cuidados/2024',
        ),
        run(say(', y de ', ', and from ')),
        run('https://cocina.example/', 'https://cocina.example/'),
        run('.'),
      ],
    },
    { type: 'p', runs: [run(say('Esto no se abre', 'This does not open'), 'javascript:alert(1)')] },
    {
      type: 'quote',
      blocks: [
        {
          type: 'p',
          runs: [
            { ...run(say('Primero se come, ', 'First we eat, ')), marks: 'b' },
            { ...run(say('luego se acuerda.', 'then we agree.')), marks: 'i' },
          ],
        },
      ],
    },
  ];
}
