/**
 * Stands before the pane's own scripts: starts them where this browser can run them, else says what is needed; and
 * hears the ribbon's buttons until they are there.
 * The same page is shown where Excel itself is too old (index.tsx). Plain ES5, as it has to run everywhere: Excel
 * 2016 and 2019 show panes in the engine of Internet Explorer or the first Edge.
 *
 * The pane's scripts stand in the page under a type that no browser runs, so that an old one meets no error.
 */
(function (window, document) {
  'use strict';

  /** What the pane uses that a browser may lack, and that `fallbacks.js` does not bring: a name, and of what. */
  var NEEDS = [
    ['Promise', window],
    ['globalThis', window],
    ['matchAll', String.prototype],
    ['replaceAll', String.prototype],
    ['fromEntries', Object],
    ['getRandomValues', window.crypto || {}],
    ['replaceChildren', Element.prototype],
  ];

  /** @param {string} lacking what there is not, for an administrator: in the terms of Office and of the web. */
  function showUnsupported(lacking) {
    var root = document.getElementById('root');
    var page = document.getElementById('unsupported');
    root.parentNode.removeChild(root);
    page.lastElementChild.textContent = lacking + '; ' + window.navigator.userAgent;
    page.setAttribute('role', 'alert');
    page.removeAttribute('hidden');
  }

  /** The functions of the ribbon's buttons, by the names that the manifest gives them. */
  var COMMANDS = ['check', 'fill', 'mark', 'clear-marks', 'write-summary'];
  /** What was pressed, until the pane's scripts take it from here and set `hear`. */
  var presses = { waiting: [], hear: null };

  function hearPress(name) {
    window.Office.actions.associate(name, function (event) {
      // At once: until then Excel says "working on it", on the Mac for good where the pane comes up meanwhile.
      event.completed();
      if (presses.hear) presses.hear(name);
      else presses.waiting.push(name);
    });
  }

  /**
   * Before Office's own scripts have all loaded: a press may be what has started this page, and Office drops one
   * that nobody is associated with.
   */
  function hearPresses() {
    if (!window.Office || !window.Office.actions) return;
    for (var i = 0; i < COMMANDS.length; i += 1) hearPress(COMMANDS[i]);
  }

  /** In their order, after those of the page itself: office.js among them. */
  function startPane() {
    hearPresses();
    var inert = document.querySelectorAll('script[type="text/gouji"]');
    for (var i = 0; i < inert.length; i += 1) {
      var script = document.createElement('script');
      script.async = false;
      var hash = inert[i].getAttribute('integrity');
      if (hash) script.setAttribute('integrity', hash);
      script.src = inert[i].getAttribute('src');
      document.head.appendChild(script);
    }
  }

  var lacking = [];
  for (var n = 0; n < NEEDS.length; n += 1) {
    if (!(NEEDS[n][0] in NEEDS[n][1])) lacking.push(NEEDS[n][0]);
  }
  try {
    new RegExp('(?<=a)\\p{L}', 'u');
  } catch (error) {
    lacking.push('(?<=) ' + error.message);
  }
  // Internet Explorer alone has it.
  if (document.documentMode) lacking.push('documentMode ' + document.documentMode);
  window.showUnsupported = showUnsupported;
  window.ribbonPresses = presses;
  if (lacking.length > 0) showUnsupported('Browser: ' + lacking.join(', '));
  else document.addEventListener('DOMContentLoaded', startPane);
})(window, document);
