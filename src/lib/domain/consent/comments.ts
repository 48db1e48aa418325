/** What is said of comments beside a draft: that they are dealt with, or open again. */

import {
  refOf,
  type AgreementId,
  type Dealt,
  type Ref,
  type Remark,
} from '#lib/domain/consent/records.ts';

/** RULE: of those who say that a comment is dealt with, or open again, the newest counts. */
export function lastWordOn(comment: Ref, dealt: readonly Dealt[]): Dealt | null {
  const words = dealt.filter(({ remark }) => remark === comment);
  return words.toSorted((a, b) => a.made - b.made || (refOf(a) < refOf(b) ? -1 : 1)).at(-1) ?? null;
}

export function openComments(
  remarks: readonly Remark[],
  dealt: readonly Dealt[],
  agreement: AgreementId,
): readonly Remark[] {
  return remarks.filter(
    (remark) =>
      remark.agreement === agreement &&
      remark.sort === 'comment' &&
      lastWordOn(refOf(remark), dealt)?.isDealt !== true,
  );
}
