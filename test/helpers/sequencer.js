/**
 * Which test file is run before which: those that take long first, so that no core is idle while another is at the
 * last of them. By itself jest goes by what each took the last time, and in a fresh clone by its size, which says
 * little: the shortest files are among those that take longest.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

/** Browsers, processes, pages, and files made to cost. */
const LONG = /[\\/]test[\\/](?:e2e|scenarios)[\\/]|hostile|\.tsx$|[\\/]pack\.test/;

module.exports = class extends Sequencer {
  sort(tests) {
    const usual = super.sort(tests);
    const isLong = ({ path }) => LONG.test(path);
    return [...usual.filter(isLong), ...usual.filter((test) => !isLong(test))];
  }
};
