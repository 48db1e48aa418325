// Lint rules: type-aware TypeScript, Svelte, and the purity that STYLE asks for. Clocks, randomness,
// the console and the crypto global belong to src/lib/platform (and to plain Node code under
// src/host and tests); everywhere else in src/lib they arrive as arguments.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const impure = 'comes in as an argument; only src/lib/platform may reach for it.';

/** @type {import('eslint').Linter.RulesRecord} */
const purity = {
  'no-console': 'error',
  'no-restricted-globals': [
    'error',
    { name: 'crypto', message: `Randomness ${impure}` },
    { name: 'performance', message: `The clock ${impure}` },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: `The clock ${impure}` },
    { object: 'Math', property: 'random', message: `Randomness ${impure}` },
    { object: 'performance', property: 'now', message: `The clock ${impure}` },
    { object: 'globalThis', property: 'crypto', message: `Randomness ${impure}` },
    { object: 'window', property: 'crypto', message: `Randomness ${impure}` },
    { object: 'self', property: 'crypto', message: `Randomness ${impure}` },
    { object: 'globalThis', property: 'performance', message: `The clock ${impure}` },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: `The clock ${impure}`,
    },
    { selector: "CallExpression[callee.name='Date']", message: `The clock ${impure}` },
    {
      selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
      message: `The clock ${impure}`,
    },
  ],
};

export default defineConfig(
  {
    ignores: [
      'node_modules/',
      'build/',
      '.svelte-kit/',
      'src/lib/paraglide/',
      'src/messages/',
      'tests/out/',
      'tests/.profiles/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  ...svelte.configs.recommended,
  ...svelte.configs.prettier,
  {
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: {
        projectService: {
          allowDefaultProject: ['src/service-worker.ts', 'tsconfig.json'],
        },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // TypeScript finds undefined names itself, and knows the globals of each file.
      'no-undef': 'off',
      eqeqeq: ['error', 'always'],
      'no-empty': ['error', { allowEmptyCatch: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // tsc's noPropertyAccessFromIndexSignature asks for the opposite where there is no field.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // One mask, one bit, one byte: `!` after a length check reads better than a second branch.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Objects here are closures without a `this`: taking a method out of one loses nothing.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Every route is served from the root of its own origin, so links need no resolve().
    files: ['src/routes/**', '**/*.svelte'],
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.js'],
    languageOptions: {
      parserOptions: { parser: ts.parser, svelteConfig },
    },
    rules: {
      // Plain sets and maps inside a function are not state.
      'svelte/prefer-svelte-reactivity': 'off',
      // The parser cannot see the types of an imported component's props and takes a callback's
      // parameters for `any`; svelte-check, which sees them, checks the same calls.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['src/lib/**', 'src/routes/**'],
    ignores: ['src/lib/platform/**', '**/*.test.ts'],
    rules: purity,
  },
  {
    files: ['src/host/**', 'tests/**', '*.js', '*.ts', '.dependency-cruiser.cjs'],
    languageOptions: { globals: { ...globals.node } },
  },
  {
    // Tests poke at the shapes of things on purpose.
    files: ['**/*.test.ts', 'tests/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    rules: {
      '@typescript-eslint/explicit-function-return-type': 'off',
    },
  },
  {
    // Plain JavaScript on purpose: it shares nothing with the project, not even its types.
    files: ['tests/second/**/*.js'],
    extends: [ts.configs.disableTypeChecked],
    rules: { '@typescript-eslint/ban-ts-comment': 'off' },
  },
);
