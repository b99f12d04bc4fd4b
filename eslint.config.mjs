import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import a11y from 'eslint-plugin-jsx-a11y-x';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Folders that each folder of src may not import from: the arrows of CONTRIBUTING, "How the code is laid out". */
const FORBIDDEN = {
  downloads: ['checks', 'components', 'islands', 'layouts', 'pages', 'service-worker', 'site', 'storage'],
  domain: [
    'checks',
    'components',
    'downloads',
    'islands',
    'layouts',
    'pages',
    'portable',
    'service-worker',
    'site',
    'storage',
  ],
  portable: ['checks', 'components', 'downloads', 'islands', 'layouts', 'pages', 'service-worker', 'site'],
  'service-worker': ['checks', 'components', 'downloads', 'islands', 'layouts', 'pages', 'portable', 'site'],
  storage: ['checks', 'components', 'downloads', 'islands', 'layouts', 'pages', 'portable', 'service-worker', 'site'],
  checks: ['components', 'downloads', 'islands', 'layouts', 'pages', 'portable', 'service-worker', 'site', 'storage'],
  site: ['checks', 'components', 'downloads', 'islands', 'layouts', 'pages', 'portable', 'service-worker', 'storage'],
  components: ['checks', 'downloads', 'layouts', 'pages', 'portable', 'service-worker'],
  islands: ['checks', 'components', 'downloads', 'layouts', 'pages', 'portable', 'service-worker'],
  layouts: ['checks', 'downloads', 'pages', 'portable', 'service-worker'],
};

const BROWSER_ONLY = [
  'document',
  'window',
  'navigator',
  'location',
  'history',
  'fetch',
  'HTMLElement',
  'customElements',
];
const STORAGE = ['localStorage', 'sessionStorage', 'indexedDB'];

const named = (names, message) => names.map((name) => ({ name, message }));

const arrows = Object.entries(FORBIDDEN).map(([folder, forbidden]) => ({
  files: [`src/${folder}/**/*.{ts,tsx,astro}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${forbidden.join('|')})/`,
            message: `src/${folder} may not import from there: CONTRIBUTING, "How the code is laid out".`,
          },
          ...(folder === 'components'
            ? [{ regex: '/islands/(?!.*[.]astro$)', message: 'A component may place an island, not reach into it.' }]
            : []),
          ...(folder === 'domain'
            ? [{ regex: '^(astro|node)[:/]', message: 'The domain knows no framework and no file system.' }]
            : []),
        ],
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ['dist*/', '.astro/', 'test-results/', 'playwright-report/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  ...tseslint.configs.stylisticTypeChecked.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-strict'],
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'jsx-a11y-x': a11y },
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: a11y.configs.strict.rules,
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  {
    files: ['src/**/*.{ts,tsx,astro}'],
    ignores: ['src/storage/**', 'src/layouts/Base.astro'],
    rules: {
      'no-restricted-globals': ['error', ...named(STORAGE, 'Only src/storage knows keys and formats.')],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...named(STORAGE, 'Only src/storage knows keys and formats.'),
        ...named(BROWSER_ONLY, 'The domain knows no browser.'),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Randomness is passed in.' },
        { object: 'Date', property: 'now', message: 'Time is passed in.' },
        { object: 'performance', property: 'now', message: 'Time is passed in.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is passed in.' },
      ],
    },
  },
  ...arrows,
);
