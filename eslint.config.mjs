import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const libraries = (...names) => names.map((name) => `scope:${name}`);

/** Who may import whom; the picture is in docs/architecture.md. Dependencies run one way. */
const boundaries = [
  { sourceTag: 'scope:runtime', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'scope:supervisor', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'scope:database', onlyDependOnLibsWithTags: libraries('runtime') },
  {
    sourceTag: 'scope:schema',
    onlyDependOnLibsWithTags: libraries('database', 'supervisor', 'runtime', 'testkit'),
  },
  { sourceTag: 'scope:client', onlyDependOnLibsWithTags: libraries('runtime') },
  // only tests import it; it knows nothing of those whose tests do
  { sourceTag: 'scope:testkit', onlyDependOnLibsWithTags: libraries('database', 'runtime', 'supervisor') },
  {
    sourceTag: 'scope:gateway',
    // of the client it wants the trusted documents only
    onlyDependOnLibsWithTags: libraries('schema', 'database', 'client', 'runtime', 'testkit'),
  },
  {
    sourceTag: 'scope:agent',
    onlyDependOnLibsWithTags: libraries('client', 'supervisor', 'runtime', 'testkit'),
  },
  {
    sourceTag: 'scope:registrar',
    onlyDependOnLibsWithTags: libraries('client', 'supervisor', 'runtime', 'testkit'),
  },
  // of supervisor what a browser takes: the INI reader and the catalogue of keys
  { sourceTag: 'scope:portal', onlyDependOnLibsWithTags: libraries('client', 'supervisor') },
  { sourceTag: 'scope:local', onlyDependOnLibsWithTags: libraries('client', 'supervisor', 'runtime') },
  {
    sourceTag: 'scope:e2e',
    // the benchmarks time the statements of the schema's documents
    onlyDependOnLibsWithTags: libraries('testkit', 'client', 'supervisor', 'runtime', 'schema'),
  },
];

export default tseslint.config(
  { ignores: ['**/node_modules', '**/dist', '**/.next', '**/generated', '**/next-env.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { depConstraints: boundaries, allow: [] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // GraphQL's absent is null or undefined, and `== null` says just that
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'The environment is read in one file per app, configuration.ts, by one schema.',
        },
        {
          object: 'process',
          property: 'exit',
          message:
            'Set process.exitCode and let the program end; only libs/runtime/src/main.ts may leave at once.',
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a const object or a union of strings.' },
      ],
    },
  },
  { files: ['**/configuration.ts', '**/*.config.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    // answers of the API are read as they come: a wrong shape fails the test
    files: ['libs/testkit/**/*.ts', 'apps/gateway/**/*.test.ts', 'apps/gateway/src/testing/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['**/*.mjs', '**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
);
