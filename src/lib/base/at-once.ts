/** What goes in slices, in one go. */
export function atOnce<T>(slices: Generator<void, T>): T {
  let step = slices.next();
  while (step.done !== true) step = slices.next();
  return step.value;
}
