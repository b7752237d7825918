/** The tests that need no build: `npm test -- --fast`. */
const base = require('./jest.config.js');

/** What runs the built command line, or looks at the built pane. */
const BUILT = [
  'test/scenarios/cli',
  'test/hostile/(cli|formulaInjection|objectNames|security|terminal)',
  'test/(container|deploy|nginx|pack|version)',
];

module.exports = {
  ...base,
  testPathIgnorePatterns: [...base.testPathIgnorePatterns, ...BUILT.map((path) => `<rootDir>/${path}\\b`)],
};
