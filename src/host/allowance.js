// What each sender may still take: a bucket that refills with time, one for each name. What was done
// for a sender already may make a debt, and whoever asks waits until it is paid back; what is still to
// be done is refused without one. Only so many names are kept; the oldest are forgotten.
// @ts-check

/**
 * @param {object} options
 * @param {() => number} options.clock  in milliseconds
 * @param {number} options.burst        a bucket's size
 * @param {number} options.perSecond
 * @param {number} [options.most]       buckets kept at once
 */
export function createAllowance({ clock, burst, perSecond, most = 8192 }) {
  /** @type {Map<string, { left: number, at: number }>} in the order in which they were last taken from */
  const buckets = new Map();

  /** @param {string} name */
  function look(name) {
    const now = clock();
    const bucket = buckets.get(name);
    if (!bucket) return { now, left: burst };
    return { now, left: Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond) };
  }

  /** @param {string} name @param {number} left @param {number} now */
  function put(name, left, now) {
    buckets.delete(name);
    if (buckets.size >= most) forgetOldest();
    buckets.set(name, { left, at: now });
    return left;
  }

  /** A quarter at once, so that a flood of invented names does not pay for a search each. */
  function forgetOldest() {
    const some = [...buckets.keys()].slice(0, Math.ceil(most / 4));
    for (const name of some) buckets.delete(name);
  }

  return {
    /**
     * Takes `cost` and returns what is left; below zero is a debt, of one burst at most.
     * @param {string} name @param {number} cost
     */
    take(name, cost) {
      const { left, now } = look(name);
      return put(name, Math.max(-burst, left - cost), now);
    },
    /** Takes `cost` if that much is there; if not, nothing. @param {string} name @param {number} cost */
    tryTake(name, cost) {
      const { left, now } = look(name);
      if (left >= cost) put(name, left - cost, now);
      return left >= cost;
    },
    /** Milliseconds until a debt is paid back. @param {number} left */
    waitFor: (left) => (left >= 0 ? 0 : (-left / perSecond) * 1000),
  };
}
