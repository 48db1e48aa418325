/* A text that comes in from a file: what was found, or why it was not. */
import type { CheckFault } from '#lib/board/agreement-file.ts';
import type { BeginFields } from '#lib/board/agreements.ts';
import type { AgreementFile } from '#lib/domain/consent/agreement-file.ts';

export type BringFault = CheckFault | 'too-large' | 'too-long' | 'unread';

export interface FoundStep {
  readonly kind: 'found';
  readonly file: AgreementFile;
  /** What the draft will hold. */
  readonly draft: BeginFields;
  readonly isOurs: boolean;
  readonly hasFailed: boolean;
}

export type BringStep =
  | { readonly kind: 'choosing'; readonly fault: BringFault | null }
  | { readonly kind: 'reading' }
  | FoundStep;
