/** Asks the host for a test that waits: a test's own thread stands still until the answer is there. */
const { fork } = require('node:child_process');
const path = require('node:path');
const { parentPort, workerData } = require('node:worker_threads');

let host;
let answer;

function start() {
  const child = fork(path.join(__dirname, 'host.js'), [workerData.cli], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('message', (run) => answer(run));
  child.on('exit', (status, signal) => {
    host = undefined;
    answer?.({ status, stdout: '', stderr: `the host of warm runs ended: ${signal ?? status}` });
  });
  return child;
}

parentPort.on('message', ({ words, folder, isThere, answers }) => {
  answer = (run) => {
    answer = undefined;
    answers.postMessage(run);
    Atomics.store(isThere, 0, 1);
    Atomics.notify(isThere, 0);
  };
  host ??= start();
  host.send({ words, folder });
});
