/** Where every page is: the only list of the app's own addresses. None says anything but a random id. */

const asked = (one: string | undefined): string => (one === undefined ? '' : `?one=${one}`);

export const hrefs = {
  home: '/',
  care: '/care',
  newRole: '/care/new',
  role: (id: string) => `/care/${id}`,
  editRole: (id: string) => `/care/${id}/edit`,
  newRota: '/care/rotas/new',
  /** Begun with one of content/rotas.ts. */
  newRotaFrom: (template: string) => `/care/rotas/new?begin=${template}`,
  rota: (id: string) => `/care/rotas/${id}`,
  editRota: (id: string) => `/care/rotas/${id}/edit`,
  /** One turn: who carries it, cover, swap and handover. */
  turn: (id: string, turn: string) => `/care/rotas/${id}/turn/${turn}`,
  /** To print, to paste in a chat, and as a calendar file. */
  rotaSheet: (id: string) => `/care/rotas/${id}/sheet`,
  shares: '/care/shares',
  rest: '/rest',
  remembering: '/remembering',
  newMemorial: '/remembering/new',
  memorial: (id: string) => `/remembering/${id}`,
  /** `one`: what is changed; without it something new. */
  memoryForm: (id: string, one?: string) => `/remembering/${id}/tell${asked(one)}`,
  carryForm: (id: string, one?: string) => `/remembering/${id}/carry${asked(one)}`,
  gatheringForm: (id: string, one?: string) => `/remembering/${id}/gathering${asked(one)}`,
  memorialPortrait: (id: string) => `/remembering/${id}/portrait`,
  memorialLines: (id: string) => `/remembering/${id}/lines`,
  memorialTending: (id: string) => `/remembering/${id}/tending`,
  keepMemorial: (id: string) => `/remembering/keep/${id}`,
  /** From a saved file. */
  restoreMemorial: '/remembering/restore',
  /** "We lost someone": the calm path. */
  loss: '/remembering/loss',
  /** Circles: their scripts, and the one in session. */
  circle: '/remembering/circle',
  agreements: '/agreements',
  newAgreement: '/agreements/new',
  /** Begun with one of content/agreements.ts, or `blank`. */
  newAgreementFrom: (begin: string) => `/agreements/new?begin=${begin}`,
  /** A draft out of a saved file. */
  bringAgreement: '/agreements/bring',
  /** What is in force, the round under way, and answering. */
  agreement: (id: string) => `/agreements/${id}`,
  agreementDraft: (id: string) => `/agreements/${id}/draft`,
  /** Opening a round. */
  agreementRound: (id: string) => `/agreements/${id}/round`,
  agreementHistory: (id: string) => `/agreements/${id}/history`,
  keepAgreement: (id: string) => `/agreements/${id}/keep`,
  /** One's own sheets when something weighs on one; which one is open is in no address. */
  conflictSheet: '/agreements/sheet',
  conflictSheetFrom: (agreement: string) => `/agreements/sheet?from=${agreement}`,
  /** What does not go up the ladder. */
  redLines: '/agreements/red-lines',
  topicCards: '/agreements/cards',
  people: '/people',
  person: (id: string) => `/people/${id}`,
  myCard: '/people/me',
  invite: '/invite',
  door: '/door',
  another: '/another',
  settings: '/settings',
  passphrase: '/settings/passphrase',
  device: '/settings/device',
  connection: '/settings/connection',
  install: '/settings/install',
  doorLog: '/settings/door-log',
  boards: '/settings/boards',
  charter: '/settings/charter',
  changeCharter: '/settings/charter/change',
  protection: '/settings/protection',
  erase: '/settings/erase',
  eraseBoard: (localId: string) => `/settings/erase?board=${localId}`,
  board: (localId: string) => `/boards/${localId}`,
} as const;

export const settingsHrefs = {
  settings: hrefs.settings,
  passphrase: hrefs.passphrase,
  device: hrefs.device,
  connection: hrefs.connection,
  install: hrefs.install,
  doorLog: hrefs.doorLog,
  boards: hrefs.boards,
  charter: hrefs.charter,
  protection: hrefs.protection,
  erase: hrefs.erase,
} as const;
