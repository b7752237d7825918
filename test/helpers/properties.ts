/**
 * fast-check as the tests have it: jest puts this file in its place. Properties try the same cases every time, on
 * every machine; `npm run fuzz` searches at random instead, and is told of every property that was tried.
 */
import { appendFileSync } from 'node:fs';
import fc from '../../node_modules/fast-check/lib/cjs/fast-check';

export default fc;

/** What `npm run fuzz` asks for; undefined in `npm test`. */
const search = process.env['FUZZ'] === undefined ? undefined : (JSON.parse(process.env['FUZZ']) as Search);

interface Search {
  readonly seed: number;
  /** Of one case, of the one property that is tried. */
  readonly path?: string;
  readonly runs?: number;
  /** The longest that one property is tried. */
  readonly seconds?: number;
  /** The file that gets a line for each property. */
  readonly log: string;
}

const FIXED_SEED = 20_260_101;
const USUAL_RUNS = 100;

// The types keep a path out of what holds for all properties, as each has paths of its own.
fc.configureGlobal(
  (search ? searching(search) : { seed: FIXED_SEED, numRuns: USUAL_RUNS }) as fc.GlobalParameters,
);

/** Whether cases are searched for: then a test may print more than its verdict. */
export const isSearch = search !== undefined;

/** How many cases a property tries, where the usual 100 are too many or too few. */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: search?.runs ?? usual };
}

function searching({ seed, path, runs: numRuns = USUAL_RUNS, seconds, log }: Search): fc.Parameters<unknown> {
  return {
    seed,
    numRuns,
    ...(path !== undefined && { path }),
    ...(seconds !== undefined && { interruptAfterTimeLimit: seconds * 1000 }),
    reporter: (details) => {
      appendFileSync(log, `${JSON.stringify(lineOf(details))}\n`);
      if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
    },
  };
}

function lineOf({ numRuns, failed, counterexamplePath, counterexample }: fc.RunDetails<unknown>): object {
  const { currentTestName, testPath } = expect.getState();
  return {
    file: testPath,
    test: currentTestName,
    runs: numRuns,
    ...(failed && { path: counterexamplePath, counterexample: fc.stringify(counterexample) }),
  };
}
