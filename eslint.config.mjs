/**
 * The import table of the design as rules: which room may import which, no cycles, and which globals
 * belong where. A boundary that is not here is not held.
 */
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import tseslint from 'typescript-eslint';
import { noImportCycle } from './scripts/eslint/noImportCycle.mjs';

const src = (room) => `./src/${room}`;

/** A room and all that it may import from `src`; everything else there is forbidden to it. */
function room(name, ...allowed) {
  return {
    target: src(name),
    from: './src',
    except: [name, ...allowed].map((path) => `./${path}`),
    message: `${name} may import ${allowed.join(', ') || 'nothing'} only`,
  };
}

const MARKUP = {
  selector:
    ':matches(MemberExpression > .property, JSXAttribute > .name)[name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|srcDoc|dangerouslySetInnerHTML)$/]',
  message: 'markup out of text: set textContent, or render with React',
};
const SLOW = {
  selector: 'MemberExpression[property.name="flatMap"]',
  message: 'flatMap(items, of) of model/flatMap, which says why',
};

const CORE = [
  'forms',
  'policies',
  'reader',
  'rules',
  'linter',
  'scoring',
  'diagnosis',
  'fixer',
  'outputs',
  'narrative',
  'calculation',
];

const zones = [
  room('model'),
  room('forms', 'model'),
  room('policies', 'model'),
  room('rules', 'model'),
  room('scoring', 'model'),
  room('reader', 'model'),
  room('linter', 'model'),
  room('diagnosis', 'model'),
  room('fixer', 'model'),
  room('outputs', 'model'),
  room('narrative', 'model'),
  room('calculation', 'model'),
  room('read.ts', 'model', ...CORE),
  room('causes.ts', 'model', ...CORE),
  room('check.ts', 'model', 'read.ts', 'causes.ts', ...CORE),
  room('together.ts', 'model', 'check.ts', 'read.ts', 'causes.ts', ...CORE),
  room('desk.ts', 'model', ...CORE),
  room('templates.ts', 'model', ...CORE),
  room('hosts/host.ts', 'model'),
  room('hosts/ooxml'),
  room('hosts/xlsx', 'model', 'calculation', 'hosts/host.ts', 'hosts/ooxml'),
  room('hosts/docx', 'model', 'hosts/host.ts', 'hosts/ooxml'),
  room('hosts/excel', 'model', 'hosts/host.ts'),
  room(
    'cli',
    'check.ts',
    'desk.ts',
    'together.ts',
    'templates.ts',
    'model',
    'hosts/xlsx',
    'hosts/docx',
    'hosts/ooxml',
  ),
  room(
    'taskpane',
    'check.ts',
    'desk.ts',
    'templates.ts',
    'model',
    'hosts/host.ts',
    'hosts/excel',
    'hosts/docx',
    'hosts/xlsx',
  ),
  room('workbench', 'model', 'calculation', 'hosts/xlsx', 'hosts/ooxml'),
];

const OFFICE = ['Excel', 'Office', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Office belongs in src/hosts/excel, src/taskpane/commands and the pane’s index.tsx',
}));
const NODE = ['process', 'Buffer', 'require', '__dirname', '__filename', 'global'].map((name) => ({
  name,
  message: 'Node belongs in src/cli and the workbench’s server',
}));
const DOM = ['window', 'document', 'navigator', 'localStorage', 'fetch', 'XMLHttpRequest'].map((name) => ({
  name,
  message: 'the core knows no browser',
}));

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', '.cache/', 'coverage/', 'test-results/'] },
  ...tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX, gouji: { rules: { 'no-import-cycle': noImportCycle } } },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
      'import-x/extensions': ['.ts', '.tsx', '.mjs', '.js'],
    },
    rules: {
      'gouji/no-import-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-globals': ['error', ...OFFICE],
      // Text from a workbook becomes text on the page, never markup or code: see the pane's policy as well.
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', MARKUP],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/model/**', 'src/*.ts', ...CORE.map((name) => `src/${name}/**`)],
    rules: { 'no-restricted-syntax': ['error', MARKUP, SLOW] },
  },
  {
    files: [
      'src/model/**',
      'src/read.ts',
      'src/causes.ts',
      'src/check.ts',
      'src/desk.ts',
      'src/templates.ts',
      ...CORE.map((name) => `src/${name}/**`),
      'src/hosts/{xlsx,docx,ooxml}/**',
    ],
    rules: {
      'no-restricted-globals': ['error', ...OFFICE, ...NODE, ...DOM],
      'no-restricted-imports': ['error', { patterns: ['node:*', 'react', 'react-dom', '@fluentui/*'] }],
    },
  },
  {
    files: ['src/hosts/excel/**', 'src/taskpane/commands/**', 'src/taskpane/index.tsx'],
    rules: { 'no-restricted-globals': ['error', ...NODE] },
  },
  {
    files: ['test/**'],
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Property[key.name=/^(numRuns|seed)$/]',
          message: 'runs(…) of test/helpers/properties: the same cases in every test, more in a search',
        },
      ],
      'import-x/no-restricted-paths': 'off',
      // A table of cases reads better whole.
      'max-lines': ['error', { max: 450, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['test/helpers/properties.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    // A dictionary reads better whole, beside the other language's.
    files: ['src/taskpane/strings/**'],
    rules: { 'max-lines': ['error', { max: 450, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-console': 'off' },
  },
);
