/* What is typed for a new agreement on a blank page. */
import type { AgreementShape } from '#lib/domain/consent/version.ts';

export interface BlankDraft {
  readonly title: string;
  readonly digest: string;
  readonly shape: AgreementShape;
}

export const EMPTY_BLANK: BlankDraft = { title: '', digest: '', shape: 'plain' };
