/** What a page with comments beside its note does: keeps them, and hears of their places. */

import type { CommentControls, CommentMark, NoteComments } from '#lib/ui/editor/comment-marks.ts';
import type { Quoted } from '#lib/ui/editor/comment-places.ts';

export function createComments() {
  let marks = $state.raw<readonly CommentMark[]>([]);
  let current = $state.raw<string | null>(null);
  let controls: CommentControls | null = null;
  const asked: Quoted[] = [];
  const opened: string[] = [];
  const kept = { inOrder: [] as readonly string[] };
  const comments: NoteComments = {
    get marks() {
      return marks;
    },
    get current() {
      return current;
    },
    onask: (quoted) => asked.push(quoted),
    onopen: (id) => opened.push(id),
    onplaces: (inOrder) => (kept.inOrder = inOrder),
    oncontrols: (given) => (controls = given),
  };
  return {
    comments,
    kept,
    asked,
    opened,
    put: (next: readonly CommentMark[]) => (marks = next),
    read: (id: string) => (current = id),
    show: (id: string) => controls?.show(id) ?? false,
  };
}
