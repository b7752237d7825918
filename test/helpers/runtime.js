/**
 * jest's runtime, for which a file is compiled once in a process instead of once for every suite.
 *
 * Each suite gets globals of its own, and jest compiles each of its files anew for them, as well as each function when
 * it is first called: half of what a small suite costs. A script that is kept is run for the globals of the next suite
 * with what has been compiled of it. What a file makes when it is run is made anew as before.
 */
const vm = require('node:vm');

const { compileFunction } = vm;
/** By file and the names it is given, as two projects may name different ones. */
const scripts = new Map();

/** Jest answers a real `import()` for the suite at hand, so that a file with one is not kept. */
const ASKS_JEST = /\bimport\s*\(/;

vm.compileFunction = (source, names, options) => {
  const { filename, parsingContext } = options ?? {};
  if (!parsingContext || ASKS_JEST.test(source)) return compileFunction(source, names, options);
  const key = `${filename}\n${names}`;
  let kept = scripts.get(key);
  if (kept?.source !== source) {
    const head = `(function (${names}) {`;
    // Places in the file stay what they are, for stacks and what is told of them.
    const script = new vm.Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
    kept = { source, script };
    scripts.set(key, kept);
  }
  return kept.script.runInContext(parsingContext);
};

module.exports = require('jest-runtime');
