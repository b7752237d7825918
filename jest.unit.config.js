/** The tests that need no build: `npm test -- --fast`. */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { globSync } = require('tinyglobby');
const base = require('./jest.config.js');

/** A test that runs the command line or looks at the pane names the place of the build, or makes one to pack it. */
const needsBuild = (file) =>
  /\.cache\/site|helpers\/cli'|npm pack/.test(readFileSync(path.join(__dirname, file), 'utf8'));

const built = globSync('test/**/*.test.{ts,tsx}', { cwd: __dirname }).filter(needsBuild);

module.exports = {
  ...base,
  testPathIgnorePatterns: [...base.testPathIgnorePatterns, ...built.map((file) => `<rootDir>/${file}$`)],
};
