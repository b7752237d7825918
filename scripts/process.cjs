/** What exceljs and its streams ask of Node's `process`, in a browser. */
module.exports = {
  browser: true,
  nextTick: (act, ...given) => queueMicrotask(() => act(...given)),
};
