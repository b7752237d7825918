/**
 * Fluent UI's icons, each loaded when it is first used: jest puts this file in the place of the package, which loads
 * all of its thousands, anew for every suite.
 */
const utils = require('@fluentui/react-icons/utils');
const providers = require('@fluentui/react-icons/providers');

/** `ChevronRight20Regular` is one of the file `chevron-right`. */
const fileOf = (icon) =>
  icon
    .replace(/\d*(?:Regular|Filled|Light|Color)$/, '')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase();

module.exports = new Proxy(
  { __esModule: true, ...utils, ...providers },
  {
    get: (own, name) =>
      typeof name !== 'string' || name in own
        ? own[name]
        : require(`@fluentui/react-icons/svg/${fileOf(name)}`)[name],
  },
);
