/** What `npm test -- --fast` runs: the tests that need no build and no page, and go through no whole job. */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { globSync } = require('tinyglobby');
const base = require('./jest.config.js');

const WHOLE_JOBS = ['scenarios', 'hostile'].map((folder) => `<rootDir>/test/${folder}/`);

/** A test that needs a page, or what the build makes, says so itself. */
const NEEDS_MORE = /@jest-environment (?!node)|\.cache\/site|helpers\/cli'|npm pack/;

const others = globSync('test/**/*.test.{ts,tsx}', { cwd: __dirname }).filter((file) =>
  NEEDS_MORE.test(readFileSync(path.join(__dirname, file), 'utf8')),
);

module.exports = {
  ...base,
  testPathIgnorePatterns: [
    ...base.testPathIgnorePatterns,
    ...WHOLE_JOBS,
    ...others.map((file) => `<rootDir>/${file}$`),
  ],
};
