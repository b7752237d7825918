/**
 * A process that runs the built `gouji` as often as it is asked to: each time with modules, words, folder and output
 * of its own, to the natural end of a process, when nothing is left to wait for.
 */
const childProcess = require('node:child_process');
const { Writable } = require('node:stream');
const { bundle } = require('./bundle');
const { lendingFork } = require('./workers');

const EVENTS = ['exit', 'SIGINT', 'SIGTERM'];

childProcess.fork = lendingFork(childProcess.fork);
const CLI = process.argv[2];
const start = bundle(CLI);
/** What the run at hand has said. */
let said;
let kept;

for (const stream of ['stdout', 'stderr']) {
  const own = process[stream];
  Object.defineProperty(process, stream, { get: () => said?.[stream] ?? own });
}

process.on('disconnect', () => process.exit());
process.on('message', ({ words, folder }) => {
  process.chdir(folder);
  process.argv = [process.execPath, CLI, ...words];
  process.exitCode = undefined;
  kept = EVENTS.map((event) => process.listeners(event));
  said = { stdout: collector(), stderr: collector() };
  process.channel.unref();
  start();
});

/** Nothing is left to wait for. What the run wanted done at the end of its process is done. */
process.on('beforeExit', () => {
  if (!said) return;
  const status = process.exitCode ?? 0;
  EVENTS.forEach((event, nth) => {
    for (const listener of process.listeners(event)) {
      if (kept[nth].includes(listener)) continue;
      process.off(event, listener);
      if (event === 'exit') listener(status);
    }
  });
  const { stdout, stderr } = said;
  said = undefined;
  process.channel.ref();
  process.send({ status, stdout: stdout.text, stderr: stderr.text });
});

function collector() {
  const parts = [];
  const stream = new Writable({
    write(part, _encoding, done) {
      parts.push(part);
      done();
    },
  });
  Object.defineProperty(stream, 'text', { get: () => Buffer.concat(parts).toString('utf8') });
  return stream;
}
