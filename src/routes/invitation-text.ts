/** An invitation as text: a link, or words. The word lists weigh, so this comes when it is needed. */

import { err, ok, type Result } from '#lib/base/result.ts';
import { looksLikeWords, parseInvitationWords } from '#lib/sync/invitation/invitation-words.ts';
import { isExpired, parseInvitation, type Invitation } from '#lib/sync/invitation/link.ts';
import type { InvitationProblem } from '#lib/ui/screens/entry/view-model.ts';

export { BOTH_LISTS } from '#lib/sync/invitation/words.ts';

/** A link, or twelve words. A collective is reached through its own host, at `origin`. */
export function readInvitationText(
  text: string,
  now: number,
  origin: string,
): Result<Invitation, InvitationProblem> {
  if (looksLikeWords(text)) return parseInvitationWords(text);
  const whole = parseInvitation(text);
  const link = whole.ok ? text : linkWithin(text);
  const parsed = link === null ? whole : parseInvitation(link);
  if (link === null || !parsed.ok) return err({ kind: 'damaged' });
  if (isExpired(parsed.value, now)) return err({ kind: 'late' });
  if (URL.canParse(link) && new URL(link).origin !== origin) return err({ kind: 'elsewhere' });
  return ok(parsed.value);
}

/** The link in a message that was copied with all that was written around it. */
function linkWithin(text: string): string | null {
  return /https?:\/\/\S+?\/join#[\w-]+/i.exec(text)?.[0] ?? null;
}
