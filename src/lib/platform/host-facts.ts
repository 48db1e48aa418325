/**
 * What the host says of itself in `/host.json` (docs/PROTOCOL.md §8), not looked at yet. A host of
 * files alone says nothing, and one that does not answer in time is as good as that: null.
 */

const ANSWER_WITHIN_MS = 4_000;

export async function askHost(): Promise<unknown> {
  try {
    const answer = await fetch('/host.json', {
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    return answer.ok ? ((await answer.json()) as unknown) : null;
  } catch {
    return null;
  }
}
