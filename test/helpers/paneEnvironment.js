/**
 * jsdom for suites that render the pane: the same answers, four times sooner.
 *
 * Every query by role and every click asks for computed styles, for which jsdom holds each rule of each sheet
 * against the element. Fluent UI's are more than its selector engine keeps compiled (1000), so that it would
 * compile all of them anew for every element.
 */
const selectors = require('jsdom/lib/jsdom/living/helpers/selectors');
const { matchesAtSight } = require('./selectors');

// Before jsdom itself is loaded, whose parts take the function as it is then.
const { matchesDontThrow } = selectors;
selectors.matchesDontThrow = (element, selector) =>
  (typeof selector === 'string' ? matchesAtSight(element, selector) : undefined) ??
  matchesDontThrow(element, selector);

module.exports = require('jest-environment-jsdom');
