/* A text that comes in from a file: what was found, or why it was not. */
import type { CheckFault } from '#lib/board/agreement-file.ts';
import type { BeginFields } from '#lib/board/agreements.ts';
import type { AgreementFile } from '#lib/domain/consent/agreement-file.ts';
import type { OfficeFault } from '../../../office/read-office-file.ts';

/** `other-program`: it is of one that is not read here; `sealed`: and is old, or under a lock. */
export type BringFault = CheckFault | OfficeFault | 'other-program' | 'sealed' | 'unread';

export interface FoundStep {
  readonly kind: 'found';
  /** Null: it comes from another program and says nothing but its text. */
  readonly file: AgreementFile | null;
  /** What the draft will hold. */
  readonly draft: BeginFields;
  readonly isOurs: boolean;
  readonly hasFailed: boolean;
}

export type BringStep =
  | { readonly kind: 'choosing'; readonly fault: BringFault | null }
  | { readonly kind: 'reading' }
  | FoundStep;
