/** What a draft says while others write in it: read again with every letter, and on this page alone. */

import { createSubscriber } from 'svelte/reactivity';
import { readDraft } from '#lib/board/agreements.ts';
import type { Docs } from '#lib/board/docs.ts';
import type { AgreementId } from '#lib/domain/consent/records.ts';
import { draftedText, type DraftedText } from '../round-views.ts';

export interface LiveDraft {
  readonly kind: 'text' | 'unreadable' | 'missing';
  readonly text: DraftedText | null;
}

export function createLiveDraft(docs: Docs, agreement: AgreementId): { readonly now: LiveDraft } {
  const changed = createSubscriber((update) => {
    docs.common.on('afterTransaction', update);
    return () => docs.common.off('afterTransaction', update);
  });
  return {
    get now(): LiveDraft {
      changed();
      if (readDraft(docs, agreement) === null) return { kind: 'missing', text: null };
      const text = draftedText(docs, agreement);
      return text === null ? { kind: 'unreadable', text } : { kind: 'text', text };
    },
  };
}
