// Runs in the task pane's page before any script of it, where the workbench's server puts it: gives the page the
// `window.external` that native Excel would. Outside the workbench it does nothing.
(function () {
  if (window.parent === window) return;
  try {
    window.parent.workbench?.connectFrame(window);
  } catch (error) {
    // Another origin: whoever framed the pane is no workbench.
    if (!(error instanceof DOMException)) throw error;
  }
})();
