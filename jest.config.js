/** Unit and contract tests. Files that need a DOM say so: `@jest-environment jsdom`. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  moduleNameMapper: { '\\.(svg|png|css)$': '<rootDir>/test/helpers/emptyModule.ts' },
  cacheDirectory: '<rootDir>/.cache/jest',
};
