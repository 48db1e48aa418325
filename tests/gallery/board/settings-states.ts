/* The states of the settings' screens. */
import { NO_SERVERS } from '#lib/domain/paths.ts';
import BoardsPage from '#lib/ui/screens/settings/BoardsPage.svelte';
import ConnectionPage from '#lib/ui/screens/settings/ConnectionPage.svelte';
import DevicePage from '#lib/ui/screens/settings/DevicePage.svelte';
import DoorLogPage from '#lib/ui/screens/settings/DoorLogPage.svelte';
import ErasePage from '#lib/ui/screens/settings/ErasePage.svelte';
import InstallPage from '#lib/ui/screens/settings/InstallPage.svelte';
import PassphrasePage from '#lib/ui/screens/settings/PassphrasePage.svelte';
import ProtectionPage from '#lib/ui/screens/settings/ProtectionPage.svelte';
import SettingsPage from '#lib/ui/screens/settings/SettingsPage.svelte';
import type { DoorReason } from '#lib/ui/screens/settings/view-model.ts';
import { createShell, nothing, type State } from './state.ts';

const hrefs = {
  settings: '#s',
  passphrase: '#passphrase',
  device: '#device',
  connection: '#connection',
  install: '#install',
  doorLog: '#log',
  boards: '#boards',
  charter: '#charter',
  protection: '#protection',
  erase: '#erase',
};
const reasons: DoorReason[] = [
  ...(['stranger', 'proof', 'path', 'unfinished', 'version', 'malformed', 'signature'] as const),
  ...(['foreign', 'chain', 'void', 'size', 'kind', 'photo', 'fork'] as const),
];

/** Two versions' fingerprints, as long as real ones. */
export const PRINT = '3fa9c2'.repeat(10) + '07be';
export const NEXT_PRINT = 'b81d06'.repeat(10) + 'e4f5';

export function createSettingsStates(es: boolean): Record<string, State> {
  const scene = (component: State['component'], props: object): State => ({
    component,
    props: { backHref: '#settings', ...props },
    shell: createShell({ place: 'settings' }),
  });
  const strengthOf = (text: string): string => (text.length < 12 ? 'too-short' : 'strong');
  const passphrase = (state: object): State =>
    scene(PassphrasePage, {
      state,
      suggestion: ['tolumar', 'pecari', 'venadela', 'suricho', 'malanque'],
      onsuggestanother: nothing,
      strengthOf,
      onchangepassphrase: nothing,
    });
  const device = (keeping: string, host: string, doors: number, alone = false): State =>
    scene(DevicePage, {
      keeping,
      alone,
      connection: { host, hostName: 'cobijo.example', doors },
      onkeep: nothing,
    });
  const install = (standing: string, more: object = {}): State =>
    scene(InstallPage, {
      standing,
      version: PRINT,
      next: null,
      installing: 'by-hand',
      face: 'cobijo',
      onyes: nothing,
      onlook: nothing,
      oninstall: nothing,
      onface: nothing,
      ...more,
    });
  const erase = (state: string, more: object = {}): State =>
    scene(ErasePage, {
      board: null,
      state,
      others: 'some',
      unshared: false,
      onerase: nothing,
      ongone: nothing,
      ...more,
    });
  const log = (names: boolean): object[] =>
    reasons.map((reason, i) => ({
      id: reason,
      reason,
      name: names && i % 2 === 0 ? 'Brisa' : null,
      times: i % 3 === 0 ? i + 1 : 1,
    }));
  const relay = { urls: ['turn:relay.example:3478'], username: 'milpa', credential: 'maiz-2026' };
  const own = { stun: ['stun:relay.example:3478'], relay, relayOnly: false };
  const done = (): Promise<void> => Promise.resolve();
  const connection = (more: object): State =>
    scene(ConnectionPage, {
      inUse: NO_SERVERS,
      chosen: NO_SERVERS,
      proposal: null,
      pathMissing: false,
      hostStun: null,
      tries: {
        stun: () => Promise.resolve('found'),
        turn: () => Promise.resolve('refused'),
      },
      onsave: done,
      onuse: done,
      ondecline: done,
      ...more,
    });
  const board = (title: string, current: boolean): object => ({
    id: title,
    title,
    openHref: `#open-${title}`,
    leaveHref: `#leave-${title}`,
    current,
  });
  const settings = {
    languages: [
      { code: 'es', name: 'Español' },
      { code: 'en', name: 'English' },
    ],
    language: es ? 'es' : 'en',
    scheme: 'system',
    lockMinutes: 15,
    hrefs,
    onlanguage: nothing,
    onscheme: nothing,
    onlockminutes: nothing,
  };
  return {
    settings: scene(SettingsPage, settings),
    'settings-proposed': scene(SettingsPage, { ...settings, proposed: true }),
    passphrase: passphrase({ kind: 'asking' }),
    'passphrase-changing': passphrase({ kind: 'changing' }),
    'passphrase-done': passphrase({ kind: 'done' }),
    'passphrase-wrong': passphrase({ kind: 'failed', why: 'wrong' }),
    'passphrase-no-space': passphrase({ kind: 'failed', why: 'no-space' }),
    device: device('kept', 'reachable', 3),
    'device-not-kept': device('not-kept', 'unreachable', 0, true),
    'device-refused': device('refused', 'offline', 1),
    'device-asking': device('asking', 'trying', 0),
    'device-unknown': device('unknown', 'reachable', 12),
    connection: connection({ hostStun: 'stun:cobijo.example:3478' }),
    'connection-own': connection({ inUse: own, chosen: own }),
    'connection-relay-only': connection({
      inUse: { ...own, relayOnly: true },
      chosen: { ...own, relayOnly: true },
    }),
    'connection-asked': connection({ chosen: own, proposal: { paths: own, asked: true } }),
    'connection-declined': connection({ chosen: own, proposal: { paths: own, asked: false } }),
    'connection-no-path': connection({ pathMissing: true }),
    install: install('kept', { installing: 'offered' }),
    'install-new': install('kept', { next: NEXT_PRINT, face: 'notebook' }),
    'install-failed': install('kept', { next: NEXT_PRINT, failed: true, installing: 'installed' }),
    'install-lan': install('lan', { version: null }),
    'install-none': install('none', { version: null }),
    'install-keeping': install('keeping', { version: null }),
    'install-not-kept': install('not-kept', { version: null }),
    'door-log': scene(DoorLogPage, { entries: log(true) }),
    'door-log-empty': scene(DoorLogPage, { entries: [] }),
    boards: scene(BoardsPage, {
      boards: [board('La Enredadera', true), board(es ? 'Familias' : 'Families', false)],
      foundHref: '#found',
      joinHref: '#join',
    }),
    erase: erase('asking', { unshared: true }),
    'erase-board-alone': erase('asking', { board: 'La Enredadera', others: 'none' }),
    'erase-board-other': erase('asking', { board: 'La Olla', others: 'unknown' }),
    'erase-erasing': erase('erasing'),
    'erase-gone': erase('gone'),
    'erase-still-there': erase('still-there'),
    protection: scene(ProtectionPage, {}),
  };
}
