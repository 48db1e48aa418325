/**
 * A value that only grows along a chain, kept as the places where it grew. Looking back to any
 * place costs a binary search, and a chain that says nothing new costs nothing.
 */

export interface Steps {
  /** From place `at` on, the value is at least `value`. Places come in ascending order. */
  raise(at: number, value: number): void;
  /** The value after the first `count` places; 0 at first. */
  after(count: number): number;
  /** Every place where it grew, with the value from there on. */
  grown(): readonly (readonly [at: number, value: number])[];
}

export function createSteps(): Steps {
  const places: number[] = [];
  const values: number[] = [];
  return {
    raise(at, value) {
      if (value <= (values.at(-1) ?? 0)) return;
      if (places.at(-1) === at) {
        values[values.length - 1] = value;
        return;
      }
      places.push(at);
      values.push(value);
    },
    after(count) {
      if (count > (places.at(-1) ?? 0)) return values.at(-1) ?? 0;
      let low = 0;
      let high = places.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((places[middle] ?? 0) < count) low = middle + 1;
        else high = middle;
      }
      return low === 0 ? 0 : (values[low - 1] ?? 0);
    },
    grown: () => places.map((at, index) => [at, values[index] ?? 0] as const),
  };
}
