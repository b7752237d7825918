/**
 * jsdom for suites that render the pane: the same answers, four times sooner.
 *
 * Every query by role and every click asks for computed styles, for which jsdom holds each rule of each sheet
 * against the element. Fluent UI's are more than its selector engine keeps compiled (1000), so that it would
 * compile all of them anew for every element.
 */
const { TestEnvironment } = require('jest-environment-jsdom');
const { implForWrapper } = require('jsdom/lib/jsdom/living/generated/utils');
const { matchesDontThrow } = require('jsdom/lib/jsdom/living/helpers/selectors');
const { matchesAtSight } = require('./selectors');

function atSight(element, selector) {
  if (typeof selector !== 'string') return undefined;
  const inside = implForWrapper(element);
  return matchesAtSight(inside._localName, inside.getAttributeNS(null, 'class') ?? '', selector);
}

module.exports = class PaneEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const document = implForWrapper(this.global.document);
    // A document gets its engine when it is first asked. jsdom itself may have been loaded by another suite of this
    // process, so that only what it looks up at each call can be ours.
    matchesDontThrow(document.documentElement, '*');
    const engine = document._nwsapiDontThrow;
    const match = engine.match.bind(engine);
    engine.match = (selector, element) => atSight(element, selector) ?? match(selector, element);
  }
};
