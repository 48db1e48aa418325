/**
 * What stands behind the # of an invitation's link: a secret that commits to board and inviter, and
 * until when it holds. Nothing of the board itself. docs/PROTOCOL.md §10.
 */

import { fromBase64Url, toBase64Url } from '#lib/base/bytes.ts';
import { createReader } from '#lib/base/reader.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { createWriter } from '#lib/base/writer.ts';

export interface Invitation {
  /** 16 bytes, from which topic, password and door secret follow. */
  readonly secret: Uint8Array;
  /** Hours since 1970; null where it is not told, as in an invitation's words. */
  readonly expires: number | null;
}

/** A link always tells until when. */
export type LinkContent = Invitation & { readonly expires: number };

/** 'empty': no invitation in the link. 'damaged': cut short or changed. 'too-new': of a later version. */
export type LinkError = 'empty' | 'damaged' | 'too-new';

export const INVITATION_HOURS = 72;
const HOUR_MS = 3_600_000;
const VERSION = 1;
const BYTES = 21;

/** `origin` without a slash at its end. */
export function createLink(origin: string, invitation: LinkContent): string {
  return `${origin}/join#${encodeInvitation(invitation)}`;
}

export function encodeInvitation({ secret, expires }: LinkContent): string {
  const bytes = createWriter().u8(VERSION).bytes(secret).u32(expires).finish();
  return toBase64Url(bytes);
}

/** Takes a whole link, or what stands behind its #; spaces and line breaks of a chat are ignored. */
export function parseInvitation(text: string): Result<Invitation, LinkError> {
  const squeezed = text.replace(/\s/g, '');
  const fragment = squeezed.slice(squeezed.indexOf('#') + 1);
  if (fragment === '' || (fragment === squeezed && squeezed.includes('/'))) return err('empty');
  const bytes = fromBase64Url(fragment);
  if (bytes === null || bytes.length === 0) return err('damaged');
  if ((bytes[0] ?? 0) > VERSION) return err('too-new');
  if (bytes[0] !== VERSION || bytes.length !== BYTES) return err('damaged');
  const reader = createReader(bytes.subarray(1));
  return ok({ secret: reader.bytes(16).slice(), expires: reader.u32() });
}

/** `now` in ms since 1970. */
export function expiryFrom(now: number): number {
  return Math.ceil(now / HOUR_MS) + INVITATION_HOURS;
}

/** Never, as far as one can tell, where it is not told: the member says so. */
export function isExpired(invitation: Invitation, now: number): boolean {
  return invitation.expires !== null && now >= invitation.expires * HOUR_MS;
}
