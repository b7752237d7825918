/**
 * Stands before the pane's own scripts: starts them where this browser can run them, else says what is needed.
 * The same page is shown where Excel itself is too old (index.tsx). Plain ES5, as it has to run everywhere: Excel
 * 2016 and 2019 show panes in the engine of Internet Explorer or the first Edge.
 *
 * The pane's scripts stand in the page under a type that no browser runs, so that an old one meets no error.
 */
(function (window, document) {
  'use strict';

  /** What the pane uses that a browser in Excel may lack: a name, and of what it is a member. */
  var NEEDS = [
    ['Promise', window],
    ['globalThis', window],
    ['matchAll', String.prototype],
    ['replaceAll', String.prototype],
    ['at', Array.prototype],
    ['findLast', Array.prototype],
    ['fromEntries', Object],
    ['hasOwn', Object],
    ['randomUUID', window.crypto || {}],
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

  /** In their order, after those of the page itself: office.js among them. */
  function startPane() {
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
  if (lacking.length > 0) showUnsupported('Browser: ' + lacking.join(', '));
  else document.addEventListener('DOMContentLoaded', startPane);
})(window, document);
