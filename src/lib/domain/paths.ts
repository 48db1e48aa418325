/**
 * On which ways a collective's devices may find each other, beyond one network: its own STUN servers
 * (each device learns its outer address), its own TURN servers (what is sealed is passed on), and
 * whether everything goes by TURN. Nobody else's server is ever assumed (G8).
 *
 * What stands here comes from others, from a disk or from a form, and ends as an address that the
 * browser connects to: so the grammar is closed, and whatever does not fit it is nothing at all.
 * RFC 7064, RFC 7065; docs/PROTOCOL.md §7.
 */

import { err, ok, type Result } from '#lib/base/result.ts';

/** TURN answers only whoever knows its name and word; every member knows both. */
export interface Relay {
  /** One server, reached in several ways: over UDP, TCP, TLS. */
  readonly urls: readonly string[];
  readonly username: string;
  readonly credential: string;
}

export interface Paths {
  readonly stun: readonly string[];
  readonly relay: Relay | null;
  /** Members learn only the relay's address, never each other's. */
  readonly relayOnly: boolean;
}

export const NO_SERVERS: Paths = { stun: [], relay: null, relayOnly: false };

/** Each server more makes every meeting slower. */
export const MOST_URLS = 3;
const LONGEST_SECRET = 200;
const LONGEST_URL = 200;

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const URL_GRAMMAR = new RegExp(
  String.raw`^(stuns?|turns?):(${LABEL}(?:\.${LABEL})*|\[[0-9a-f:.]{2,45}\])` +
    String.raw`(?::([1-9]\d{0,4}))?(?:\?transport=(udp|tcp))?$`,
);
/** What can be seen, and a space: no line break, no mark that turns the direction of a text. */
const PRINTABLE = /^[^\p{C}\p{Zl}\p{Zp}]+$/u;

type ServerKind = 'stun' | 'turn';

/** `turns:` is TLS, so never over UDP; `stun:` says nothing of transport. */
export function serverKind(url: string): ServerKind | null {
  if (url.length > LONGEST_URL) return null;
  const match = URL_GRAMMAR.exec(url);
  if (match === null) return null;
  const [, scheme = '', , port, transport] = match;
  if (port !== undefined && Number(port) > 65_535) return null;
  if (scheme.startsWith('stun')) return transport === undefined ? 'stun' : null;
  return scheme === 'turns' && transport === 'udp' ? null : 'turn';
}

export type PathsField = 'stun' | 'turn' | 'username' | 'credential' | 'relayOnly';
export type PathsProblem = 'malformed' | 'too-many' | 'empty' | 'too-long' | 'no-relay';

/** As a form holds it: addresses in one line, parted by spaces. */
export interface PathsForm {
  readonly stun: string;
  readonly turn: string;
  readonly username: string;
  readonly credential: string;
  readonly relayOnly: boolean;
}

export function formOf({ stun, relay, relayOnly }: Paths): PathsForm {
  return {
    stun: stun.join(' '),
    turn: relay?.urls.join(' ') ?? '',
    username: relay?.username ?? '',
    credential: relay?.credential ?? '',
    relayOnly,
  };
}

/** What somebody wrote, or the first field to look at again. */
export function readForm(
  form: PathsForm,
): Result<Paths, { readonly field: PathsField; readonly problem: PathsProblem }> {
  const [stun, turn] = [addressesIn(form.stun), addressesIn(form.turn)];
  const wrong = (field: PathsField, problem: PathsProblem) => err({ field, problem });
  for (const [field, urls] of [
    ['stun', stun],
    ['turn', turn],
  ] as const) {
    if (urls.some((url) => serverKind(url) !== field)) return wrong(field, 'malformed');
    if (urls.length > MOST_URLS) return wrong(field, 'too-many');
  }
  const [username, credential] = [form.username.trim(), form.credential.trim()];
  if (turn.length > 0)
    for (const [field, text] of [
      ['username', username],
      ['credential', credential],
    ] as const) {
      if (text === '') return wrong(field, 'empty');
      if (text.length > LONGEST_SECRET) return wrong(field, 'too-long');
      if (!PRINTABLE.test(text)) return wrong(field, 'malformed');
    }
  // RULE: relay only without a relay would keep everyone apart, so it cannot be chosen.
  if (form.relayOnly && turn.length === 0) return wrong('relayOnly', 'no-relay');
  const relay = turn.length === 0 ? null : { urls: turn, username, credential };
  return ok({ stun, relay, relayOnly: form.relayOnly });
}

function addressesIn(text: string): string[] {
  const parts = text.toLowerCase().split(/[\s,]+/u);
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** Null for whatever is not exactly what `readForm` could have given. */
export function parsePaths(value: unknown): Paths | null {
  if (!isObject(value) || typeof value['relayOnly'] !== 'boolean') return null;
  const { stun, relay, relayOnly } = value;
  if (!isUrls(stun, 'stun')) return null;
  if (relay === null) return relayOnly ? null : { stun: [...stun], relay, relayOnly };
  if (!isObject(relay) || !isUrls(relay['urls'], 'turn')) return null;
  const { urls, username, credential } = relay;
  if (urls.length === 0 || !isSecret(username) || !isSecret(credential)) return null;
  return { stun: [...stun], relay: { urls: [...urls], username, credential }, relayOnly };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isUrls(value: unknown, kind: ServerKind): value is readonly string[] {
  if (!Array.isArray(value) || value.length > MOST_URLS) return false;
  return value.every((url: unknown) => typeof url === 'string' && serverKind(url) === kind);
}

function isSecret(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > LONGEST_SECRET) return false;
  return value.trim() === value && PRINTABLE.test(value);
}

export function samePaths(a: Paths, b: Paths): boolean {
  const [one, other] = [formOf(a), formOf(b)];
  return (Object.keys(one) as PathsField[]).every((field) => one[field] === other[field]);
}

/**
 * RULE: a device asks its person before it goes by what the collective chose: whoever writes in the
 * settings could otherwise have every member's device call a server of their own, or cut it off.
 */
export function asksFor(
  shared: Paths | null,
  known: { readonly inUse: Paths; readonly declined: Paths | null },
): Paths | null {
  if (shared === null || samePaths(shared, known.inUse)) return null;
  const wasDeclined = known.declined !== null && samePaths(shared, known.declined);
  return wasDeclined ? null : shared;
}
