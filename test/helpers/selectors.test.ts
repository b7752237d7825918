/** @jest-environment jsdom */
/** What is said at sight of an element is what the selector engine says. */
import { matchesAtSight } from './selectors';

function elements(): Element[] {
  document.body.innerHTML = `
    <div class="a"><p class="b a-b"></p><span class="b c" title="x .b"></span><svg class="a b"></svg></div>
    <ul><li class="c"></li><li class="_c b:c" hidden></li><button class="b" disabled></button></ul>`;
  return [...document.body.querySelectorAll('*')];
}

test.each([
  ...['.a', '.b', '._c', '.a-b', 'p', 'svg', 'p, span ,li', 'b'].map((each) => [each, 'all']),
  ...['.b.c', '.b:disabled', '.c:hover', '.a .b', '.a>.b', '.c ~ ._c', '.b[title]', '.b::before'].map(
    (each) => [each, 'some'],
  ),
  ...['*', 'li.c', '.a *', '.a,.b', '.a, p', '.b\\:c', '.1', '[hidden]', '[title="x .b"]'].map((each) => [
    each,
    'none',
  ]),
  ...[':is(.a .b)', ':not(.a)', '.a:not(.b)'].map((each) => [each, 'none']),
])('%s: of %s', (selector, howMany) => {
  const atSight = (element: Element): boolean | undefined =>
    matchesAtSight(element.localName, element.getAttribute('class') ?? '', selector);
  const told = elements().filter((element) => atSight(element) !== undefined);
  for (const element of told)
    expect([element.outerHTML, atSight(element)]).toEqual([element.outerHTML, element.matches(selector)]);
  const all = elements().length;
  expect({ 0: 'none', [all]: 'all' }[told.length] ?? 'some').toBe(howMany);
});
