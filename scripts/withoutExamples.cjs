/**
 * Leaves the examples of rules out of what is built: tests and the list of rules are made of them, and no program
 * reads them. They are a fifteenth of the core.
 */
const { parse } = require('acorn');

module.exports = function withoutExamples(source) {
  const { body } = parse(source, { ecmaVersion: 2022, sourceType: 'module' });
  const cuts = body
    .map((statement) => statement.declaration ?? statement)
    .flatMap((statement) => (statement.type === 'VariableDeclaration' ? statement.declarations : []))
    .flatMap(({ init }) => (init?.type === 'ObjectExpression' ? init.properties : []))
    .filter(({ key, kind }) => kind === 'init' && key.name === 'examples');
  // From behind, so that the places before stay right. `examples: undefined` leaves the commas as they are.
  return cuts
    .reverse()
    .reduce((text, { value }) => `${text.slice(0, value.start)}undefined${text.slice(value.end)}`, source);
};
