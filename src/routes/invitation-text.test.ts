import { describe, expect, it } from 'vitest';
import { createLink } from '#lib/sync/invitation/link.ts';
import { readInvitationText } from './invitation-text.ts';

const ORIGIN = 'https://cobijo.example';
const NOW = 1_000 * 3_600_000;
const SECRET = new Uint8Array(16).fill(7);
const LINK = createLink(ORIGIN, { secret: SECRET, expires: 1_010 });

function secretIn(text: string): Uint8Array | null {
  const read = readInvitationText(text, NOW, ORIGIN);
  return read.ok ? read.value.secret : null;
}

describe('an invitation that came as text', () => {
  it('is found in the message around it', () => {
    for (const text of [
      LINK,
      `Inés, te paso esto #cuidados: ${LINK}. ¡Besos!`,
      `(${LINK})\nCall me`,
    ])
      expect(secretIn(text)).toEqual(SECRET);
  });

  it('is read across the line breaks of a chat', () => {
    expect(secretIn(`${LINK.slice(0, 40)}\n${LINK.slice(40)}`)).toEqual(SECRET);
  });

  it('that was cut short stays cut short, and another host stays another', () => {
    expect(readInvitationText(`mira: ${LINK.slice(0, -2)} besos`, NOW, ORIGIN)).toEqual({
      ok: false,
      error: { kind: 'damaged' },
    });
    expect(readInvitationText(`mira: ${LINK}`, NOW, 'https://other.example')).toEqual({
      ok: false,
      error: { kind: 'elsewhere' },
    });
  });
});
