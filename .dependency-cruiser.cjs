// The layers of docs/ARCHITECTURE.md as rules: imports go one way,
//   base <- domain, crypto <- ledger <- sync, board <- state <- ui <- routes
// and a few packages have one folder that may import them. Tests beside the source count too.

/** Layer -> the layers it may import, itself included. */
const allowed = {
  base: ['base'],
  domain: ['base', 'domain'],
  crypto: ['base', 'crypto'],
  ledger: ['base', 'domain', 'crypto', 'ledger'],
  platform: ['base', 'platform'],
  content: ['base', 'domain', 'content', 'paraglide'],
  sync: ['base', 'domain', 'crypto', 'ledger', 'platform', 'sync'],
  board: ['base', 'domain', 'crypto', 'ledger', 'content', 'board'],
  state: [
    ...['base', 'domain', 'crypto', 'ledger', 'platform', 'content'],
    ...['sync', 'board', 'state', 'paraglide'],
  ],
  ui: ['base', 'domain', 'content', 'board', 'state', 'ui', 'paraglide'],
};

const layerRules = Object.entries(allowed).map(([layer, targets]) => ({
  name: `layer-${layer}`,
  comment: `${layer} may import ${targets.join(', ')} and nothing else of src.`,
  severity: 'error',
  from: { path: `^src/lib/${layer}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^src/', pathNot: `^src/lib/(${targets.join('|')})/` },
}));

/** Package -> the folders that may import it. */
const soleImporters = {
  tweetnacl: 'src/lib/crypto/',
  'y-webrtc': 'src/lib/sync/',
  'y-indexeddb': 'src/lib/sync/',
  'hash-wasm': 'src/lib/(crypto|platform|sync|state)/',
  '@noble/ed25519': 'src/lib/crypto/',
  '@noble/hashes': 'src/lib/crypto/',
  '@jsquash/webp': 'src/lib/platform/photo/',
};

const importerRules = Object.entries(soleImporters).map(([name, folder]) => ({
  name: `sole-importer-${name}`,
  comment: `${name} is reached through ${folder} only.`,
  severity: 'error',
  from: { path: '^src/', pathNot: [`^${folder}`, '\\.test\\.ts$'] },
  to: { path: `^node_modules/${name}/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    ...importerRules,
    {
      name: 'no-cycles',
      comment: 'A cycle means two files are one concept, or that one of them knows too much.',
      severity: 'error',
      from: { path: '^(src|tests)/', pathNot: '^src/lib/paraglide/' },
      to: { circular: true, viaOnly: { pathNot: '^node_modules/' } },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { path: '^(src|tests)/' },
      to: { couldNotResolve: true, pathNot: '^(\\$app/|\\$service-worker|\\./\\$types)' },
    },
    {
      name: 'pure-layers-use-no-yjs-network',
      comment: 'domain holds rules of care and knows neither Yjs nor a network.',
      severity: 'error',
      from: { path: '^src/lib/(base|domain)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^node_modules/(yjs|y-|lib0)' },
    },
    {
      name: 'pure-layers-use-no-node',
      comment: 'What ships to the browser imports nothing of Node.',
      severity: 'error',
      from: { path: '^src/lib/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shipped-code-imports-no-tests',
      comment: 'A defence is taken out by replacing its module in a test build, never from here.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^tests/' },
    },
    {
      name: 'shipped-code-uses-no-dev-packages',
      comment: 'What the browser gets must be a dependency, pinned as such.',
      severity: 'error',
      from: { path: '^src/lib/', pathNot: '(\\.test\\.ts$|^src/lib/paraglide/)' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/(svelte|@sveltejs)/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^src/lib/paraglide'] },
    exclude: { path: '(^|/)\\.svelte-kit/|^build/|^tests/out/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'svelte', 'types', 'default'],
      extensions: ['.ts', '.js', '.svelte', '.json'],
    },
  },
};
