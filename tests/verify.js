// `npm run verify`: every check of the sources, then the tests. Stops at the first that fails and
// says how to run it alone:  node tests/verify.js --only lint
// @ts-check
import {
  Told,
  binOf,
  checkNode,
  ensureInstalled,
  ensureMessages,
  main,
  run,
  say,
} from '../src/host/prepare.js';

/** @typedef {{ name: string, what: string, commands: string[][] }} Step */

/** @type {Step[]} */
const steps = [
  {
    name: 'format',
    what: 'prettier',
    commands: [[binOf('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']],
  },
  {
    name: 'types',
    what: 'svelte-check',
    commands: [
      [binOf('@sveltejs/kit/svelte-kit.js'), 'sync'],
      [binOf('svelte-check/bin/svelte-check'), '--fail-on-warnings', '--output', 'human'],
    ],
  },
  {
    name: 'pure',
    what: 'tsc without DOM: base, domain, crypto, ledger',
    commands: [[binOf('typescript/bin/tsc'), '-p', 'tsconfig.pure.json']],
  },
  { name: 'lint', what: 'eslint', commands: [[binOf('eslint/bin/eslint.js'), '.']] },
  {
    name: 'layers',
    what: 'dependency-cruiser',
    commands: [
      [
        binOf('dependency-cruiser/bin/dependency-cruise.mjs'),
        ...['src', 'tests', '--config', '.dependency-cruiser.cjs'],
      ],
    ],
  },
  { name: 'unused', what: 'knip', commands: [[binOf('knip/bin/knip.js')]] },
  { name: 'tests', what: 'npm test', commands: [['tests/run.js']] },
];

/** @param {Step} step */
async function runStep(step) {
  say(`\n— ${step.name} (${step.what})`);
  const startedAt = performance.now();
  for (const command of step.commands) {
    const { code } = await run(process.execPath, command);
    if (code !== 0) {
      throw new Told(
        `"${step.name}" is not well; what to mend is above.\n` +
          `To run it alone:  node tests/verify.js --only ${step.name}`,
      );
    }
  }
  say(`  well, in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

function chosenSteps() {
  const at = process.argv.indexOf('--only');
  if (at === -1) return steps;
  const wanted = process.argv.slice(at + 1);
  const known = steps.map((step) => step.name);
  const unknown = wanted.filter((name) => !known.includes(name));
  if (wanted.length === 0 || unknown.length > 0) {
    throw new Told(`--only takes one or more of: ${known.join(', ')}.`);
  }
  return steps.filter((step) => wanted.includes(step.name));
}

main(async () => {
  checkNode();
  const chosen = chosenSteps();
  await ensureInstalled();
  ensureMessages();
  for (const step of chosen) await runStep(step);
});
