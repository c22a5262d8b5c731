import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules', '.vscode-test', '**/*.mjs', '**/*.cjs'] },
  tseslint.configs.strictTypeChecked,
  regexp.configs['flat/recommended'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A text may be one line of 50 MB: no expression may try every place of it against every other.
      'regexp/no-super-linear-move': 'error',
      // Chinese marks read better as themselves than as escapes or sorted sets.
      'regexp/sort-character-class-elements': 'off',
      'regexp/prefer-d': 'off',
      // Expressions are put together from named parts, each with its own brackets.
      'regexp/no-useless-character-class': 'off',
      'regexp/no-useless-non-capturing-group': 'off',
      'regexp/prefer-character-class': 'off',
      'regexp/match-any': 'off',
      'regexp/use-ignore-case': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    // Node's test runner returns promises that it awaits itself.
    files: ['test/**'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  {
    files: ['server/src/engine/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.|opencc-js)', message: 'The engine is pure: it imports only itself and its dictionaries.' }] },
      ],
      'no-restricted-globals': ['error', 'Date', 'performance', 'setTimeout', 'fetch'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'The engine knows no chance.' }],
    },
  },
);
