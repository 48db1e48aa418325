/**
 * In place of src/lib/sync/vault/outbox.ts in test builds only: any head is the expected one, so two
 * tabs can both save after the same envelope.
 */

export type * from '../../src/lib/sync/vault/outbox.ts';
export {
  encodeOutboxRow,
  encodeSavedHead,
  parseOutboxRow,
  parseSavedHead,
} from '../../src/lib/sync/vault/outbox.ts';

export function isSameHead(): boolean {
  return true;
}
