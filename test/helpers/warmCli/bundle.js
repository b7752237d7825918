/**
 * A built script that is run again and again in one process: each time with modules of its own, as in a new process,
 * but with what V8 has compiled of it before.
 */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

/** Gives the function that runs it. The chunks it asks for are only tables of functions, and may stay. */
exports.bundle = (file) => {
  const source = readFileSync(file, 'utf8').replace(/^#!.*/, '');
  const script = new vm.Script(Module.wrap(source), { filename: file });
  const asks = Module.createRequire(file);
  return () => {
    const module = { exports: {} };
    script.runInThisContext().call(module.exports, module.exports, asks, module, file, path.dirname(file));
  };
};
