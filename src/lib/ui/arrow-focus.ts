/* After a move the focus stays with what was moved: on the arrow that was pressed, or, at an end, its twin. */

/** `id` as the arrows have it (MoveArrows.svelte). */
export function focusArrow(id: string, by: -1 | 1): void {
  const arrows = [by, -by].map((way) => document.getElementById(`${id}-${way}`));
  arrows.find((arrow) => arrow !== null)?.focus();
}
