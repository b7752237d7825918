/**
 * A process of its own that checks or reads one file after another. Whatever a file does to it, hang it or take its
 * memory, is done to this process alone.
 */
import { setFlagsFromString } from 'node:v8';
import { checkFile, readGivenReport } from './checkFile';
import type { Answer, Task } from './protocol';
import { fileReading } from './fileReading';
import { render, renderReading } from './render';

/**
 * How much a function runs before it is compiled for speed. V8's own measure is made for pages that live for minutes;
 * with it a worker spends half of its first hundred files on compiling, much of it twice: 33 ms a file, with this 21.
 */
const INTERRUPT_BUDGET = 600_000;
setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);

function answer(said: Answer): void {
  process.send?.(said);
}

async function run({ file, index, setup, target, page, others = [] }: Task): Promise<Answer> {
  if (setup.work === 'mark') {
    const { markFile } = await import('./markFile');
    const { renderMarked } = await import('./renderMarked');
    return { rendered: renderMarked(await markFile(file, target!, setup), setup.locale) };
  }
  if (setup.work === 'return') {
    const { returnFile } = await import('./markFile');
    const { renderMarked } = await import('./renderMarked');
    return { rendered: renderMarked(await returnFile(page!, target!, setup.locale), setup.locale) };
  }
  if (setup.work === 'index') {
    const { renderIndexed } = await import('./prior/indexed');
    return { rendered: await renderIndexed(file, setup) };
  }
  if (setup.work === 'together') {
    const { renderTogether } = await import('./together');
    return { rendered: await renderTogether([file, ...others], setup) };
  }
  if (setup.work === 'read') return { rendered: renderReading(await fileReading(file, setup), setup) };
  const { report } = setup;
  const given = report === undefined ? undefined : await readGivenReport(report);
  if (given && 'problem' in given) return { reportProblem: given.problem };
  const { origin, digest, answers = [], letter, ...checked } = await checkFile(file, setup, given);
  const submitted =
    setup.format === 'review'
      ? await (await import('./submitted')).submittedAs(file, digest, answers, letter)
      : {};
  return { rendered: { ...render({ ...checked, ...submitted }, index, setup), ...(origin && { origin }) } };
}

// Ctrl-C in a terminal reaches every process of the command; the first one decides what is still to be done.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
// What fails here ends the process, and the command says so of the file.
process.on('message', (task: Task) => void run(task).then(answer));
answer('ready');
