/* What became of an agreement, what leaves the board, and what comes in from a file. */
import type { MemberId } from '#lib/base/brands.ts';
import type { AgreementFile } from '#lib/domain/consent/agreement-file.ts';
import { encodeVersion, type Block, type VersionText } from '#lib/domain/consent/version.ts';
import BringPage from '#lib/ui/screens/agreements/bring/BringPage.svelte';
import HistoryPage from '#lib/ui/screens/agreements/history/HistoryPage.svelte';
import type { HistoryView, RoundView } from '#lib/ui/screens/agreements/history/view-model.ts';
import KeepPage from '#lib/ui/screens/agreements/keep/KeepPage.svelte';
import NothingToKeep from '#lib/ui/screens/agreements/keep/NothingToKeep.svelte';
import type { OwnFile, SignedFile } from '#lib/ui/screens/agreements/keep/sheet-words.ts';
import { createPeople } from './people.ts';
import { createShell, nothing, type State } from './state.ts';

const YEAR = 2026;
const CLOCK = { now: Date.parse('2026-11-22T12:00-06:00'), zone: 'America/Mexico_City' };

export function createAgreementFileStates(es: boolean): Record<string, State> {
  const shell = createShell({ place: 'agreements' });
  const say = (inSpanish: string, inEnglish: string): string => (es ? inSpanish : inEnglish);
  const people = createPeople(es ? 'es' : 'en');
  const { first, second, third } = createTexts(say);
  const history = createHistory();

  const historyState = (more: Partial<HistoryView> = {}): State => ({
    component: HistoryPage,
    props: { history: { ...history, ...more }, year: YEAR, clock: CLOCK, backHref: '#one' },
    shell,
  });
  const files = createFiles(second, es ? 'es' : 'en');
  const keep = (more: object = {}): State => ({
    component: KeepPage,
    props: {
      ...{ ...files, names: ['Lupita', 'Ernesto', 'Chelo'], backHref: '#one' },
      ...{
        onprint: nothing,
        onsave: () => 'text.html',
        ontext: () => Promise.resolve('text.docx'),
      },
      ...more,
    },
    shell,
  });
  const bring = (step: object): State => ({
    component: BringPage,
    props: { step, backHref: '#new', blankHref: '#blank', onfile: nothing, onbegin: nothing },
    shell,
  });
  const found = (file: AgreementFile, isOurs = false): State =>
    bring({ ...{ kind: 'found', file, isOurs, hasFailed: false }, draft: second });
  const office = { kind: 'found', file: null, isOurs: false, hasFailed: false };
  return {
    'agreement-history': historyState(),
    'agreement-history-first': historyState({ rounds: history.rounds.slice(-1), draft: first }),
    'agreement-history-none': historyState({ rounds: [], draft: first, inForce: null }),
    'agreement-keep': keep(),
    'agreement-keep-names': keep({ withNames: true }),
    'agreement-keep-ours': keep({ goes: 'ours' }),
    'agreement-keep-other': keep({ goes: 'other' }),
    'agreement-keep-edit': keep({ goes: 'edit' }),
    'agreement-keep-signed': keep({ goes: 'signed' }),
    'agreement-keep-asking': keep({ goes: 'signed', isAsking: true }),
    'agreement-keep-unsigned': keep({ signed: null }),
    'agreement-keep-none': { component: NothingToKeep, props: { backHref: '#one' }, shell },
    'agreement-bring': bring({ kind: 'choosing', fault: null }),
    'agreement-bring-damaged': bring({ kind: 'choosing', fault: 'damaged' }),
    'agreement-bring-other-program': bring({ kind: 'choosing', fault: 'other-program' }),
    'agreement-bring-office': bring({ ...office, draft: { ...second, digest: '' } }),
    'agreement-bring-altered': bring({ kind: 'choosing', fault: 'altered-answers' }),
    'agreement-bring-signed': found(files.signed),
    'agreement-bring-other': found(files.other),
    'agreement-bring-ours': found(files.ours),
  };

  function createHistory(): HistoryView {
    const voice = (at: number, says: 'consent' | 'concern' | 'aside' | 'object', words = '') => ({
      ...{ id: String(at), person: people[at]!, says, words },
    });
    const round = (id: string, more: Partial<RoundView>): RoundView => ({
      ...{ id, opener: people[1]!, opened: '2026-03-02', ended: '2026-03-12', calledOff: null },
      ...{ ends: Date.parse('2026-03-12T20:00-06:00'), standing: 'adopted', held: null },
      ...{ tally: { agreed: 3, asked: 5 }, text: first, before: null },
      voices: [voice(0, 'consent'), voice(1, 'consent'), voice(2, 'aside')],
      ...more,
    });
    const concern = say('Que no se quede en papel.', 'Let it not stay on paper.');
    const objection = say(
      'Quien cuida a sus hijas de noche se queda sin descanso: así no nos alcanza para cuidarnos.',
      'Whoever is with their children at night is left without rest: that way there is not enough for us to care for one another.',
    );
    return {
      title: second.title,
      rounds: [
        round('d', {
          ...{ opened: '2026-11-18', ended: '2026-11-27', standing: 'under-way', voices: null },
          ...{ ends: Date.parse('2026-11-27T20:00-06:00'), text: third, before: second },
        }),
        round('c', {
          ...{ opened: '2026-05-02', ended: '2026-05-12', text: second, before: third },
          ...{ held: { from: '2026-05-12', until: null } },
          voices: [voice(0, 'consent'), voice(1, 'concern', concern), voice(3, 'consent')],
        }),
        round('b', {
          ...{ opened: '2026-04-02', ended: '2026-04-12', standing: 'objected', text: third },
          ...{ before: first, voices: [voice(0, 'consent'), voice(3, 'object', objection)] },
        }),
        round('a', { held: { from: '2026-03-12', until: '2026-05-12' } }),
      ],
      ...{ draft: third, inForce: 'c' },
    };
  }
}

function createTexts(say: (inSpanish: string, inEnglish: string) => string) {
  const p = (text: string, href = ''): Block => ({ type: 'p', runs: [{ text, marks: '', href }] });
  const h2 = (text: string): Block => ({ type: 'h2', runs: [{ text, marks: '', href: '' }] });
  const about = {
    deed: 'adopt' as const,
    shape: 'plain' as const,
    review: '2027-03-12',
    title: say('Cómo descansamos', 'How we rest'),
    digest: say('Cualquiera descansa sin explicar.', 'Anybody rests without explaining.'),
  } satisfies Partial<VersionText>;
  const beginning = [
    h2(say('Para qué', 'What for')),
    p(
      say(
        'Para que nadie cuide hasta quebrarse, y para que descansar no sea un favor que se pide.',
        'So that nobody cares until they break, and so that rest is no favour to be asked for.',
      ),
    ),
    h2(say('Cómo', 'How')),
  ];
  const list = (...items: string[]): Block => ({
    type: 'ul',
    items: items.map((one) => [p(one)]),
  });
  const asks = say(
    'Quien necesita descansar lo dice al grupo.',
    'Whoever needs rest tells the group.',
  );
  const first: VersionText = {
    ...about,
    blocks: [
      ...beginning,
      p(asks),
      list(say('Una semana antes.', 'A week ahead.'), say('Sin dar razones.', 'Without reasons.')),
    ],
  };
  const second: VersionText = {
    ...{ ...about, review: '2027-05-12' },
    blocks: [
      ...beginning,
      p(
        say(
          'Quien necesita descansar lo anota en el tablero, desde cuándo y hasta cuándo.',
          'Whoever needs rest writes it on the board, from when and until when.',
        ),
      ),
      list(
        say('Un día antes, si se puede.', 'A day ahead, if possible.'),
        say('Sin dar razones.', 'Without reasons.'),
        say('De noche también.', 'At night as well.'),
      ),
      p(say('Para leer más', 'To read more'), 'https://example.org/descanso/colectivo'),
    ],
  };
  const third: VersionText = {
    ...about,
    ...{ shape: 'ladder', digest: `${about.digest} ${say('También de noche.', 'At night too.')}` },
    blocks: [
      ...beginning,
      p(asks),
      { ...list(say('Un día antes.', 'A day ahead.')), type: 'ol' } as Block,
    ],
  };
  return { first, second, third };
}

function createFiles(
  version: VersionText,
  language: 'en' | 'es',
): { ours: OwnFile; other: AgreementFile; signed: SignedFile } {
  const text = encodeVersion(version);
  const [id, key, signature] = ['A'.repeat(22), 'k'.repeat(42) + 'A', 's'.repeat(85) + 'A'];
  const member = (at: number): MemberId => `${String(at)}${id.slice(1)}` as MemberId;
  const ends = Date.parse('2026-05-13T02:00Z');
  const about = { version: 'R7b2'.repeat(10) + 'R7A', device: key, signature };
  const answer = (at: number, says: 'consent' | 'concern' | 'aside', words = '') => ({
    ...{ member: member(at), round: `${member(1)}.r`, says, made: ends - 9e8, words, ...about },
  });
  return {
    ours: {
      ...{ kind: 'ours', language, made: '2026-11-22', adopted: '2026-05-12' },
      ...{ agreed: 9, asked: 11, text, version },
    },
    other: { kind: 'other', language, text, version: { ...version, review: null } },
    signed: {
      ...{ kind: 'signed', language, made: '2026-11-22', board: 'Qz81'.repeat(10) + 'QzA', text },
      version,
      round: {
        ...{ id: 'r', agreement: 'a', member: member(1), made: ends - 2e9, ends, quorum: 50 },
        ...{ isHidden: false, asked: [0, 1, 2, 3, 4].map(member), ...about },
      },
      answers: [
        answer(0, 'consent'),
        answer(
          1,
          'concern',
          language === 'es' ? 'Que no se quede en papel.' : 'Let it not stay on paper.',
        ),
        answer(2, 'aside'),
      ],
      people: ['Lupita', 'Ernesto', 'Chelo'].map((name, at) => ({ member: member(at), name })),
      by: { member: member(0), device: key, signature },
    },
  };
}
