/**
 * The workers of the runs of one host. A run starts and ends them as it always does, but they are lent: what it ends
 * while it is at nothing waits for the next run that asks for the same. What is ended amid its work is really ended.
 */
const { EventEmitter } = require('node:events');
const path = require('node:path');

const STAND_IN = path.join(__dirname, 'worker.js');

exports.lendingFork = (fork) => {
  /** By what they were started with. */
  const idle = new Map();

  function start(file, options) {
    const child = fork(STAND_IN, [file], options);
    child.on('message', (message) => {
      child.lent.isBusy = false;
      child.lent.emit('message', message);
    });
    for (const event of ['exit', 'close', 'error'])
      child.on(event, (...said) => {
        child.isGone = true;
        child.lent.emit(event, ...said);
      });
    return child;
  }

  return (file, _words, options) => {
    const key = JSON.stringify([file, options]);
    const waiting = idle.get(key) ?? idle.set(key, []).get(key);
    let child = waiting.pop();
    while (child?.isGone) child = waiting.pop();
    child ??= start(file, options);
    hold(child, true);
    child.lent = Object.assign(new EventEmitter(), {
      pid: child.pid,
      stderr: child.stderr,
      isBusy: false,
      send(task, done) {
        this.isBusy = true;
        child.send(task, done);
      },
      kill(signal) {
        if (this.isBusy || child.isGone) return child.kill(signal);
        child.stderr.removeAllListeners('data');
        hold(child, false);
        child.lent = new EventEmitter();
        waiting.push(child);
        setImmediate(() => ['exit', 'close'].forEach((event) => this.emit(event, null, signal)));
        return true;
      },
    });
    child.lent.send({ folder: process.cwd() });
    return child.lent;
  };
};

/** One that waits keeps no run from its end. */
function hold(child, isHeld) {
  const how = isHeld ? 'ref' : 'unref';
  for (const each of [child, child.channel, child.stderr]) each?.[how]();
}
