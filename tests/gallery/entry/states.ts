/* Every state of the screens of the threshold, of joining and of inviting, with what the gallery tells them. */
import type { Component } from 'svelte';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { NO_SERVERS } from '#lib/domain/paths.ts';
import FirstVisit from '#lib/ui/screens/entry/FirstVisit.svelte';
import ForgettingPage from '#lib/ui/screens/entry/ForgettingPage.svelte';
import FoundApart from '#lib/ui/screens/entry/FoundApart.svelte';
import FoundBoard from '#lib/ui/screens/entry/FoundBoard.svelte';
import HaveInvitation from '#lib/ui/screens/entry/HaveInvitation.svelte';
import LockScreen from '#lib/ui/screens/entry/LockScreen.svelte';
import LostTab from '#lib/ui/screens/entry/LostTab.svelte';
import MakeVault from '#lib/ui/screens/entry/MakeVault.svelte';
import OtherTab from '#lib/ui/screens/entry/OtherTab.svelte';
import Refused from '#lib/ui/screens/entry/Refused.svelte';
import type { MissingCapability, Strength } from '#lib/ui/screens/entry/view-model.ts';
import AtTheDoor from '#lib/ui/screens/invite/AtTheDoor.svelte';
import Inviting from '#lib/ui/screens/invite/Inviting.svelte';
import type { DoorEnd } from '#lib/ui/screens/invite/view-model.ts';
import Joining from '#lib/ui/screens/join/Joining.svelte';
import OpenInBrowser from '#lib/ui/screens/join/OpenInBrowser.svelte';
import NoPathAtDoor from '#lib/ui/screens/path/NoPathAtDoor.svelte';
import type { JoinEnd } from '#lib/ui/screens/join/view-model.ts';

export interface State {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- every screen has props of its own
  component: Component<any>;
  props: Record<string, unknown>;
  framed?: boolean;
}

const nothing = (): void => {};
const done = async (): Promise<void> => {};
const languages = [
  { code: 'es', name: 'Español' },
  { code: 'en', name: 'English' },
];
const missing: MissingCapability[] = [
  'insecure-context',
  'no-randomness',
  'no-indexeddb',
  'no-locks',
  'no-webrtc',
  'no-webassembly',
  'storage-blocked',
];
const joinEnds: JoinEnd[] = [
  ...(['used', 'late', 'withdrawn', 'burnt', 'host-unreachable', 'no-direct-path'] as const),
  ...(['words-differed', 'declined', 'busy', 'damaged', 'already-member'] as const),
  ...(['not-as-promised', 'no-space', 'too-new'] as const),
];
const doorEnds: DoorEnd[] = [
  ...(['words-differed', 'burnt', 'gone-away', 'declined', 'used', 'late'] as const),
  ...(['withdrawn', 'not-allowed', 'no-space'] as const),
];
const MONDAY = Date.UTC(2026, 10, 23, 15, 0);
const LINK = `https://cobijo.example/join#AZr3kQ0pT8vWm1yXcB5nHdIAB3aq`;

function strengthOf(passphrase: string): Strength {
  if (passphrase.length < 12) return 'too-short';
  return passphrase.length < 18 ? 'weak' : passphrase.length < 26 ? 'fair' : 'strong';
}

function entryStates(language: string): Record<string, State> {
  const first = {
    ...{ languages, language, onlanguage: nothing, onfound: nothing, oninvited: nothing },
    onexample: () => Promise.resolve(false),
  };
  const invited = {
    wordList: [...spanish, ...english],
    oninvitation: done,
    onscan: async () => nothing,
    onpicture: async () => null,
    onback: nothing,
  };
  const make = {
    purpose: 'found',
    suggestion: ['tolumar', 'pecari', 'venadela', 'suricho', 'malanque'],
    onsuggestanother: nothing,
    strengthOf,
    onmake: done,
    onback: nothing,
  };
  const found = {
    onservers: nothing,
    onfound: done,
    oninvite: nothing,
    onhome: nothing,
    oninvited: nothing,
    onback: nothing,
    title: 'La Enredadera',
  };
  const lock = {
    vaults: [{ id: 'a', thread: 1 }],
    onopen: done,
    onstartnew: nothing,
    languages,
    language,
    onlanguage: nothing,
  };
  const three = [1, 4, 12].map((thread, i) => ({ id: `v${i}`, thread }));
  return {
    ...Object.fromEntries(
      missing.map((kind) => [
        `refused-${kind}`,
        { component: Refused, props: { missing: [kind], onretry: nothing } },
      ]),
    ),
    'refused-several': {
      component: Refused,
      props: { missing: ['no-locks', 'no-webrtc', 'storage-blocked'], onretry: nothing },
    },
    'first-visit': { component: FirstVisit, props: first },
    'first-visit-resume': {
      component: FirstVisit,
      props: { ...first, onexample: undefined, onresume: nothing },
    },
    invited: { component: HaveInvitation, props: invited },
    make: { component: MakeVault, props: make },
    'make-join': { component: MakeVault, props: { ...make, purpose: 'join', home: 'nobody' } },
    'make-join-home': {
      component: MakeVault,
      props: { ...make, purpose: 'join', home: 'somebody' },
    },
    'make-apart': { component: MakeVault, props: { ...make, purpose: 'apart' } },
    'make-working': { component: MakeVault, props: { ...make, phase: 'stretching' } },
    'make-no-space': { component: MakeVault, props: { ...make, problem: 'no-space' } },
    forgetting: { component: ForgettingPage, props: { onback: nothing } },
    forgotten: {
      component: ForgettingPage,
      props: { onback: nothing, onstartnew: nothing },
    },
    'found-naming': { component: FoundBoard, props: { ...found, step: 'naming', onback: nothing } },
    'found-founding': { component: FoundBoard, props: { ...found, step: 'founding' } },
    'found-together': {
      component: FoundApart,
      props: { hostStun: null, onfound: done, onback: nothing },
    },
    'found-apart': {
      component: FoundApart,
      props: { hostStun: null, begins: 'apart', onfound: done, onback: nothing },
    },
    'found-apart-host': {
      component: FoundApart,
      props: { hostStun: 'cobijo.example', begins: 'apart', onfound: done, onback: nothing },
    },
    'found-done-servers': {
      component: FoundBoard,
      props: { ...found, step: 'done', wantsServers: true },
    },
    'found-done': { component: FoundBoard, props: { ...found, step: 'done' } },
    lock: { component: LockScreen, props: { ...lock, draftKept: true } },
    'lock-invited': { component: LockScreen, props: { ...lock, invited: true } },
    'lock-several': { component: LockScreen, props: { ...lock, vaults: three } },
    'lock-several-wrong': {
      component: LockScreen,
      props: { ...lock, vaults: three, problem: 'wrong-passphrase' },
    },
    'lock-opening': { component: LockScreen, props: { ...lock, phase: 'stretching' } },
    'lock-wrong': { component: LockScreen, props: { ...lock, problem: 'wrong-passphrase' } },
    'lock-damaged': { component: LockScreen, props: { ...lock, problem: 'damaged' } },
    'lock-gone': { component: LockScreen, props: { ...lock, problem: 'gone' } },
    'lock-no-memory': { component: LockScreen, props: { ...lock, problem: 'no-memory' } },
    'lock-too-new': { component: LockScreen, props: { ...lock, problem: 'too-new' } },
    'other-tab': { component: OtherTab, props: { ontakeover: done } },
    'lost-tab': { component: LostTab, props: { ontakeback: done } },
  };
}

const ES = ['tortuga', 'invierno', 'papel', 'círculo'];
const EN = ['turtle', 'winter', 'paper', 'circle'];

function joinStates(language: string): Record<string, State> {
  const words = language === 'es' ? ES : EN;
  const other = language === 'es' ? 'en' : 'es';
  const asides = (language === 'es' ? EN : ES).map((word, i) => ({
    text: word,
    lang: other,
    digits: ['1734', '0911', '1268', '0402'][i] ?? '',
  }));
  const paths = {
    own: NO_SERVERS,
    hostHasStun: false,
    tries: { stun: async () => 'found', turn: async () => 'silent' },
    onuse: done,
  };
  const join = {
    name: 'Ben',
    paths,
    onknock: done,
    onknockagain: done,
    onleave: nothing,
    onopenboard: nothing,
    oncard: nothing,
    onhome: nothing,
  };
  const at = (step: unknown): State => ({ component: Joining, props: { ...join, step } });
  return {
    'join-inside': {
      component: OpenInBrowser,
      props: { link: LINK, oncopy: async () => true, onstay: nothing },
    },
    'join-arrived': at({ kind: 'arrived' }),
    'join-connecting': at({ kind: 'connecting' }),
    'join-waiting': at({ kind: 'waiting' }),
    'join-comparing': at({ kind: 'comparing', words, language, asides }),
    'join-admitted': at({ kind: 'admitted', done: 0.6 }),
    'join-welcome': at({ kind: 'welcome', collective: 'La Enredadera', thread: 2 }),
    'join-no-path-host-stun': {
      component: Joining,
      props: {
        ...join,
        paths: { ...paths, hostHasStun: true },
        step: { kind: 'ended', reason: 'no-direct-path' },
      },
    },
    ...Object.fromEntries(
      joinEnds.map((reason) => [`join-ended-${reason}`, at({ kind: 'ended', reason })]),
    ),
  };
}

function inviteStates(language: string): Record<string, State> {
  const back = { href: '#', label: language === 'es' ? 'Hoy' : 'Today' };
  const invite = {
    back,
    invitations: [],
    onmake: done,
    oncopy: async () => true,
    onshare: done,
    onwithdraw: done,
  };
  const several = (['open', 'open', 'used', 'late', 'withdrawn', 'burnt'] as const).map(
    (state, i) => ({ id: `i${i}`, state, expires: MONDAY, by: i % 2 === 0 ? null : 'Carmen' }),
  );
  const twelve = language === 'es' ? [...ES, ...ES, ...ES] : [...EN, ...EN, ...EN];
  const fresh = {
    ...{ id: 'i0', link: LINK, expires: MONDAY, way: 'link', copied: true },
    ...{ words: twelve, address: 'https://cobijo.example' },
  };
  const door = {
    back,
    wordList: [...spanish, ...english],
    echoOf: () => ({ text: 'turtle', lang: 'en', digits: '1734' }),
    onwords: done,
    ondecline: done,
    onwithdraw: done,
    ondone: nothing,
    onroles: nothing,
  };
  const inviting = (props: object): State => ({
    component: Inviting,
    props: { ...invite, ...props },
    framed: true,
  });
  const at = (step: object): State => ({
    component: AtTheDoor,
    props: { ...door, step: { name: 'Ben', ...step } },
    framed: true,
  });
  const two = (step: object): State => {
    const { props, ...rest } = at(step);
    return { ...rest, props: { ...props, queue: ['Carmen'], onnext: nothing } };
  };
  return {
    invite: inviting({}),
    'invite-fresh': inviting({ fresh, invitations: several }),
    'invite-code': inviting({ fresh: { ...fresh, way: 'code' }, invitations: several }),
    'invite-words': inviting({ fresh: { ...fresh, way: 'words' }, invitations: several }),
    'invite-problem': inviting({ problem: 'already-used', invitations: several }),
    'invite-not-allowed': inviting({ problem: 'not-allowed' }),
    'door-checking': at({ kind: 'checking' }),
    'door-nameless': at({ kind: 'checking', name: '' }),
    'door-checking-two': two({ kind: 'checking' }),
    'door-declined-again': two({ kind: 'ended', reason: 'declined', triesLeft: 2 }),
    'door-differed-again': two({ kind: 'ended', reason: 'words-differed', triesLeft: 2 }),
    'door-admitting': at({ kind: 'admitting' }),
    'door-in': at({ kind: 'in' }),
    'door-no-path': {
      component: NoPathAtDoor,
      props: { back, hostHasStun: false, settingsHref: '#' },
      framed: true,
    },
    ...Object.fromEntries(
      doorEnds.map((reason) => [`door-${reason}`, at({ kind: 'ended', reason, triesLeft: 2 })]),
    ),
  };
}

export function createStates(language: string): Record<string, State> {
  return { ...entryStates(language), ...joinStates(language), ...inviteStates(language) };
}
