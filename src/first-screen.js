// One chunk for all that the first screen needs at once. Left alone, the bundler makes a chunk for each
// set of pages that share something: the first screen then waits for over eighty small files, which on
// a slow line is many round trips, and each is packed apart.
// @ts-check

/** Kit's entry, its app, the frame of every page, and the page at `/`. */
const ROOTS =
  /client-optimized\/(?:app|nodes\/0)\.js$|runtime\/client\/entry\.js$|src\/routes\/\+(?:page|layout)\.svelte$/;
const MESSAGE = /paraglide\/messages\/(?!_index)([^/]+)\.js$/;

/**
 * The plugin. What is fetched on demand stays apart, and so do the messages that only other pages say:
 * every page names the list of all messages, so what counts is which it says, `m.so_and_so`.
 * @returns {import('vite').Plugin}
 */
export function firstScreenInOneChunk() {
  /** @type {Set<string>} The ids of its modules. */
  const first = new Set();
  const group = {
    name: 'first',
    test: (/** @type {string} */ id) => first.has(id),
    // Through the list of messages it would draw in all of them.
    includeDependenciesRecursively: false,
  };
  return {
    name: 'first-screen-in-one-chunk',
    apply: 'build',
    config: () => ({
      build: { rolldownOptions: { output: { codeSplitting: { groups: [group] } } } },
    }),
    // Said here because Kit's own setting, 'strict', overrides the configuration: an entry may then
    // export more than it did, never less. The bundler asks for it beside a group like this one.
    options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
    buildEnd() {
      first.clear();
      if (this.environment.name !== 'client') return;
      const ids = [...this.getModuleIds()];
      const messages = new Map(ids.map((id) => [MESSAGE.exec(id)?.[1], id]));
      const roots = ids.filter((id) => ROOTS.test(id));
      if (roots.length !== 5) this.error(`the first screen begins elsewhere: ${roots.join(', ')}`);
      for (const id of roots) take(id, this, messages, first);
    },
  };
}

/**
 * Takes a module, what it imports, and the messages it says.
 * @param {string} id @param {import('vite').Rolldown.PluginContext} context
 * @param {ReadonlyMap<string | undefined, string>} messages by key @param {Set<string>} taken
 */
function take(id, context, messages, taken) {
  if (taken.has(id) || MESSAGE.test(id)) return;
  taken.add(id);
  const info = context.getModuleInfo(id);
  for (const next of info?.importedIds ?? []) take(next, context, messages, taken);
  for (const [, key] of (info?.code ?? '').matchAll(/\bm\.(\w+)/g)) {
    const message = messages.get(key);
    if (message !== undefined) taken.add(message);
  }
}
