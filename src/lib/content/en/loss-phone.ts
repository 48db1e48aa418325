/**
 * What to do about their devices (content/loss-path.ts). RULE: keeping everybody safe, never removing
 * anybody; nothing that Cobijo cannot do; nothing done to a phone that may help to find somebody.
 */

interface Part {
  readonly title: string;
  readonly lines: readonly string[];
}

const SHARED =
  'Change what you share: mail, networks, files, the bank, the codes of doors and alarms. Check whether any of them sends its codes to that number.';
const LOCKED =
  'If Cobijo is locked there, it shows sizes and nothing else, and only their passphrase opens it. It locks by itself after some minutes without a touch. If it is open, take it that everything on this board is being read: names, turns, notes.';
const STILL_COMING =
  'Cobijo cannot cut off a device yet. What you write here from now on reaches theirs too when it is online, and can be read there by whoever has it open. What is there already stays there.';
const INVITATIONS =
  'In People, Invite someone, withdraw every invitation that is still open. Let in nobody with a link from that phone, and nobody whose voice you have not heard.';
const ANEW =
  'If you think that somebody is reading, found a new board and invite one another by voice. That need not be decided tonight.';

const TODAY: Part = {
  title: 'Today',
  lines: [
    'Tell those who could be in danger through what is on it: by voice, best face to face.',
    'For now write nothing sensitive on this board, nor in the chats that it is in. Open another chat by word of mouth.',
    'Leave the old chats standing, quiet, with their number in them, until you have spoken with the lawyer: taking it out shows that you know, and a message may still come.',
    'Meet in other places and at other hours than those that stand there.',
    SHARED,
    'If you call that number, say nothing that could harm anybody. Write down the hour, whether it rings, and who answers.',
  ],
};
const BOARD: Part = {
  title: 'What it shows of this board',
  lines: [LOCKED, STILL_COMING, INVITATIONS, ANEW],
};

export const PHONE_SEARCHED: readonly Part[] = [
  TODAY,
  {
    title: 'It may help to find them',
    lines: [
      'Wipe nothing remotely, and do not report the line as stolen, until the family and a lawyer say so. Keep the line paid.',
      'Keep the last messages and the hour of the last sign: photograph the screen, delete nothing. If a group erases messages by itself, do it soon.',
      'The box or the bill of the phone has its IMEI, fifteen digits. It goes to the family and the lawyer, on paper.',
      'If an account shows where the phone is: note place and hour, and call the lawyer. Nobody goes there alone.',
    ],
  },
  BOARD,
];

export const PHONE_IMPRISONED: readonly Part[] = [
  TODAY,
  {
    title: 'The lawyer first',
    lines: [
      'Wipe nothing remotely, and delete nothing of theirs, until the lawyer says so. It can be turned against them, and it may prove how they are being treated.',
      'Ask whether the phone is on the list of what they took. On its box or bill there is its IMEI, fifteen digits: for the lawyer.',
      'Before anybody tries their passphrase or gives away their own, ask the lawyer what holds where you are.',
    ],
  },
  BOARD,
];

export const PHONE_CALM: readonly Part[] = [
  {
    title: 'When there is time',
    lines: [
      'Ask whoever is closest where it is, and that it be neither reset nor given away: first save what somebody will want to have.',
      'If anybody is looking into what happened, the phone may be proof. Then nobody changes anything on it until a lawyer says so.',
      SHARED,
    ],
  },
  {
    title: 'What it shows of this board',
    lines: [
      LOCKED,
      'Cobijo cannot cut off a device yet: what you write here goes on reaching theirs when it is online. If it lies with people you trust, nothing presses.',
      'If nobody knows where it is, treat it as in other hands: tell those who could be in danger, write nothing sensitive here for now, and in People, Invite someone, withdraw the invitations that are still open.',
    ],
  },
];

export const PHONE_LEFT: readonly Part[] = [
  {
    title: 'When you are ready',
    lines: [
      'If you are speaking: ask them to erase the board from their device themselves (Settings, Erase from this device), and thank them.',
      SHARED,
      'Tell them which chats you take them out of before you do it, so that they do not find out from a screen.',
    ],
  },
  {
    title: 'What it shows of this board',
    lines: [
      'Their device keeps what has reached it, and Cobijo cannot cut it off yet: what you write here goes on reaching it when it is online.',
      'In People, Invite someone, withdraw the invitations of theirs that are still open, if they made any.',
      'If you parted in fear of one another, found a new board. That need not be decided tonight.',
    ],
  },
];
