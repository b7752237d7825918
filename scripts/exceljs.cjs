/**
 * Of exceljs, what we use of it: a workbook in memory, from and to the bytes of an .xlsx file. Its own entry also
 * loads readers and writers of streams and of CSV with a hundred packages behind them, one of which names no
 * licence; and its ready-made file for browsers carries packages that are not installed, so that nobody could list
 * their licences. Built from its sources, what ships is what the build has seen.
 */
const { ProvidePlugin } = require('webpack');

/** For `resolve.alias`. `false` makes a module empty: nothing of it is called unless a workbook's `csv` is asked for. */
const alias = {
  exceljs$: require.resolve('exceljs/lib/exceljs.bare.js'),
  'fast-csv': false,
};

/**
 * Browsers lack these: exceljs asks for them to read paths (`fs`), to hash a password (`crypto`), jszip to stream.
 * None of it is done.
 */
const inBrowser = {
  alias: { ...alias, jszip$: require.resolve('jszip/lib/index.js') },
  fallback: { fs: false, crypto: false, stream: false },
  plugins: [new ProvidePlugin({ Buffer: ['buffer', 'Buffer'], process: require.resolve('./process.cjs') })],
};

module.exports = { alias, inBrowser };
