/** Unit and contract tests. Files that need a DOM say so: `@jest-environment jsdom`. */
module.exports = {
  runtime: '<rootDir>/test/helpers/runtime.js',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  // A slow machine is no failure: nothing here asserts a time, and this is twenty times what the slowest test takes.
  testTimeout: 240_000,
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
  moduleNameMapper: {
    // The same cases every time, whoever writes a property.
    '^fast-check$': '<rootDir>/test/helpers/properties.ts',
    '^@fluentui/react-icons$': '<rootDir>/test/helpers/icons.js',
    '\\.(svg|png|css)$': '<rootDir>/test/helpers/emptyModule.ts',
    // numfmt 4.0.1 names a CommonJS file that its package lacks; its default build is one.
    '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js',
  },
  cacheDirectory: '<rootDir>/.cache/jest',
};
