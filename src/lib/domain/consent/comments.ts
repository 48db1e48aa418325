/** Which comments beside a draft nobody has dealt with yet. */

import { refOf, type AgreementId, type Dealt, type Remark } from '#lib/domain/consent/records.ts';

/** RULE: whoever spoke last of a comment decides whether it is dealt with. */
export function openComments(
  remarks: readonly Remark[],
  dealt: readonly Dealt[],
  agreement: AgreementId,
): readonly Remark[] {
  return remarks.filter((remark) => {
    if (remark.agreement !== agreement || remark.sort !== 'comment') return false;
    const words = dealt.filter((one) => one.remark === refOf(remark));
    const last = words.toSorted((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1)).at(-1);
    return last?.isDealt !== true;
  });
}
