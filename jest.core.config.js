/** The core's own tests: what `npm run mutation` runs against every mutant. */
const base = require('./jest.config.js');

module.exports = {
  ...base,
  testMatch: [
    '<rootDir>/test/{model,rules,linter,scoring,reader}/**/*.test.ts',
    '<rootDir>/test/check.test.ts',
  ],
  testPathIgnorePatterns: ['/node_modules/', 'readme.test', 'schema'],
};
