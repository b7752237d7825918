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
    ['randomUUID', window.crypto || {}],
  ];

  function lookbehind() {
    try {
      return new RegExp('(?<=a)\\p{L}', 'u').test('ab');
    } catch (error) {
      return false;
    }
  }

  var WORDS = [
    {
      lang: 'zh-CN',
      title: '这里的 Excel 版本太旧，打不开绩效自评勾稽',
      needs: '请改用下面任意一种打开这个工作簿：',
      list: [
        'Excel 2021 或更新版本',
        'Microsoft 365 里的 Excel',
        '网页版 Excel，用新版 Edge、Chrome 或 Safari',
      ],
      rest: 'Excel 2016、2019 不行。工作簿没有改动；不会更换的，请找单位的电脑管理员，并把下面一行给他看。',
    },
    {
      lang: 'en',
      title: 'This Excel is too old for Gouji',
      needs: 'Open the workbook in one of these instead:',
      list: [
        'Excel 2021 or later',
        'Excel of Microsoft 365',
        'Excel on the web, in a current Edge, Chrome or Safari',
      ],
      rest: 'Excel 2016 and 2019 will not do. The workbook was not changed. If you need help, show the line below to your administrator.',
    },
  ];

  function add(parent, name, text) {
    var element = document.createElement(name);
    if (text) element.appendChild(document.createTextNode(text));
    parent.appendChild(element);
    return element;
  }

  /** @param {string} lacking what there is not, for an administrator: in the terms of Office and of the web. */
  function showUnsupported(lacking) {
    var root = document.getElementById('root');
    while (root.firstChild) root.removeChild(root.firstChild);
    root.setAttribute('role', 'alert');
    for (var i = 0; i < WORDS.length; i += 1) {
      var words = WORDS[i];
      var part = add(root, 'div');
      part.className = 'opening';
      part.lang = words.lang;
      add(part, 'h1', words.title);
      add(part, 'p', words.needs);
      var list = add(part, 'ul');
      for (var j = 0; j < words.list.length; j += 1) add(list, 'li', words.list[j]);
      add(part, 'p', words.rest);
    }
    var technical = add(root, 'p', lacking + '; ' + window.navigator.userAgent);
    technical.className = 'opening technical';
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
  if (!lookbehind()) lacking.push('(?<=)');
  // Internet Explorer alone has it.
  if (document.documentMode) lacking.push('documentMode ' + document.documentMode);
  window.showUnsupported = showUnsupported;
  if (lacking.length > 0) showUnsupported('Browser: ' + lacking.join(', '));
  else document.addEventListener('DOMContentLoaded', startPane);
})(window, document);
