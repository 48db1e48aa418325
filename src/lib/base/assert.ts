/**
 * For invariants that only a mistake of ours can break. Never for input: bytes from peers, files
 * and people get a Result.
 */

export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant';
}

export function assert(condition: unknown, invariant: string): asserts condition {
  if (!condition) throw new BrokenInvariant(invariant);
}
