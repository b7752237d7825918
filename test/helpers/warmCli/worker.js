/**
 * Stands for the command's worker.js in a process that one run after another is lent. For each it goes to the folder
 * of the run and starts the real worker.js anew.
 */
const { bundle } = require('./bundle');

const { on } = process;
let work;
process.on = (event, listener) => {
  if (event === 'message') work = listener;
  // What it does at Ctrl-C and at the end of its command it does in every run.
  else if (process.listenerCount(event) === 0) on.call(process, event, listener);
  return process;
};

const start = bundle(process.argv[2]);
on.call(process, 'message', (message) => {
  if (message.folder === undefined) {
    work(message);
    return;
  }
  process.chdir(message.folder);
  start();
});
