/* One's own sheets, what does not go up the ladder, and the cards on conflict. */
import { conflictSheetWords } from '#lib/content/conflict-sheet.ts';
import { topicCards } from '#lib/content/topic-cards.ts';
import { beginSheet, type ConflictSheet } from '#lib/domain/conflict/sheet.ts';
import CardList from '#lib/ui/screens/conflict/CardList.svelte';
import CardPage from '#lib/ui/screens/conflict/CardPage.svelte';
import LetGo from '#lib/ui/screens/conflict/LetGo.svelte';
import RedLinesPage from '#lib/ui/screens/conflict/RedLinesPage.svelte';
import SheetList from '#lib/ui/screens/conflict/SheetList.svelte';
import SheetPage from '#lib/ui/screens/conflict/SheetPage.svelte';
import type { SheetView } from '#lib/ui/screens/conflict/view-model.ts';
import { createShell, nothing, type State } from './state.ts';

const letGo = (): Promise<boolean> => Promise.resolve(false);

export function createConflictStates(es: boolean): Record<string, State> {
  const language = es ? 'es' : 'en';
  const words = conflictSheetWords(language);
  const cards = topicCards(language);
  const shell = createShell();
  const back = { href: '#agreements', label: es ? 'Acuerdos' : 'Agreements' };
  const begun = beginSheet('s', '2026-11-22', null);
  const written: ConflictSheet = {
    ...begun,
    step: 'beside',
    words: es
      ? {
          step: 'Ya lo hablamos una vez, en la cocina y con prisa. Quiero intentarlo con alguien cerca.',
          beside: 'N. Sabe escuchar y no va a contarlo.',
          hopes:
            'Que la olla del viernes no la cargue siempre la misma persona.\nY que se diga gracias.',
          worries: 'Que piensen que me quejo. Que todo siga igual.',
          helps: 'De día, en el patio. Una hora. Con algo para las manos.',
          power: 'Que sea en un lugar que no sea su casa.',
        }
      : {
          step: 'We talked once, in the kitchen and in a hurry. I want to try with somebody near.',
          beside: 'N. They know how to listen and will not pass it on.',
          hopes:
            'That Friday’s pot is not always carried by the same person.\nAnd that somebody says thank you.',
          worries: 'That they think I am complaining. That all goes on as before.',
          helps: 'By day, in the yard. An hour. Something for the hands.',
          power: 'That we meet somewhere that is not their home.',
        },
    weights: {
      ...{ years: 'across', money: 'across', papers: 'even', language: 'me' },
      ...{ time: 'across', ties: 'me', belief: 'unsure' },
    },
  };
  const page = (view: Partial<SheetView>, more: object = {}): State => ({
    component: SheetPage,
    props: {
      view: { sheet: written, truth: 'kept', asks: false, agreed: null, ...view },
      ...{ words, year: 2026, redLinesHref: '#red-lines' },
      ...{ onwrite: nothing, onstill: nothing, onletgo: letGo, onprint: nothing, onback: nothing },
      ...more,
    },
    shell,
  });
  const list = (items: readonly object[], isGone = false): State => ({
    component: SheetList,
    props: {
      ...{ items, isGone, words, year: 2026, back, redLinesHref: '#red-lines' },
      ...{ onbegin: nothing, onopen: nothing, onletgo: letGo, onprint: nothing },
    },
    shell,
  });
  const item = (id: string, day: string, asks = false) => ({ id, begun: day, fault: null, asks });
  const agreed = es
    ? ['Dos: con alguien al lado', 'Cada quien puede traer a alguien del grupo en quien confíe.']
    : ['Two: with someone beside you', 'Each of us may bring somebody whom we trust.'];
  return {
    'sheet-none': list([]),
    'sheet-list': list(
      [
        item('a', '2026-08-03', true),
        item('b', '2026-11-22'),
        { id: 'n', begun: null, fault: 'newer', asks: false },
        { id: 'u', begun: null, fault: 'unreadable', asks: false },
      ],
      true,
    ),
    'sheet-new': page({ sheet: begun, truth: 'new' }),
    'sheet-written': page({ agreed }, { mapIsOpen: true }),
    'sheet-asks': page({ asks: true, truth: 'keeping' }),
    'sheet-not-kept': page({ truth: 'not-kept' }),
    'sheet-bypasses': page({ sheet: { ...written, bypasses: true } }),
    'sheet-let-go': {
      component: LetGo,
      props: { open: true, onletgo: letGo },
      ...{ shell, isPart: true },
    },
    'red-lines': { component: RedLinesPage, props: { words: words.redLines, back }, shell },
    cards: {
      component: CardList,
      props: { cards, back, onopen: nothing, onprint: nothing },
      shell,
    },
    card: {
      component: CardPage,
      props: { card: cards[3], onprint: nothing, onback: nothing },
      shell,
    },
  };
}
