/** @jest-environment node */
// Workers here are threads of Node, spoken to in the way of a page; the own ones of the browser run in test/e2e.
import { Worker as Thread } from 'node:worker_threads';
import * as core from '../../../src/taskpane/state/coreParts';
import { inPlace, inWorker } from '../../../src/taskpane/checking/checker';
import { check } from '../../../src/check';
import { dataOf, resultOf } from '../../../src/model/result/resultData';
import { sampleWorkbook } from '../../helpers/workbook';
import { sampleReport } from '../../helpers/sampleReport';

const asked = { snapshot: sampleWorkbook(), report: undefined };

/** A thread that does this with each message. */
class PageWorker {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  isEnded = false;
  private readonly thread: Thread;

  constructor(body: string) {
    const source = `require('node:worker_threads').parentPort.on('message', (asked) => { ${body} })`;
    this.thread = new Thread(source, { eval: true });
    this.thread.on('message', (data: unknown) =>
      this.onmessage?.call(this as never, { data } as MessageEvent),
    );
    this.thread.on('error', (error) =>
      this.onerror?.call(this as never, { message: String(error) } as ErrorEvent),
    );
  }

  postMessage(message: unknown): void {
    this.thread.postMessage(message);
  }

  terminate(): void {
    this.isEnded = true;
    void this.thread.terminate();
  }
}

const answering =
  "require('node:worker_threads').parentPort.postMessage({ result: { unitName: asked.snapshot.name } })";
const hanging = 'for (;;);';
const failing = "require('node:worker_threads').parentPort.postMessage({ failure: 'RangeError' })";

function workers(...bodies: readonly string[]): {
  readonly made: PageWorker[];
  readonly create: () => PageWorker;
} {
  const made: PageWorker[] = [];
  const create = (): PageWorker => {
    const worker = new PageWorker(bodies[made.length] ?? answering);
    made.push(worker);
    return worker;
  };
  return { made, create };
}

const never = (): AbortSignal => new AbortController().signal;
const named = { ...asked, snapshot: { ...asked.snapshot, name: '甲.xlsx' } };

test('a result passes between threads as it is', () => {
  const result = check(asked.snapshot);
  const data = dataOf(result);
  const passed = resultOf(structuredClone(data));
  expect(dataOf(passed)).toEqual(data);
  expect(passed.fills()).toEqual(result.fills());
  const [first] = result.diagnostics;
  expect(first).toBeDefined();
  expect(() => structuredClone(sampleReport())).not.toThrow();
});

test('one worker answers check after check', async () => {
  const { made, create } = workers();
  const checker = inWorker(create);
  expect(await checker(named, core, never())).toMatchObject({ unitName: '甲.xlsx' });
  expect(await checker(named, core, never())).toMatchObject({ unitName: '甲.xlsx' });
  expect(made).toHaveLength(1);
  made[0]!.terminate();
});

test('one that hangs is ended by the user’s word, and the next check has another', async () => {
  const { made, create } = workers(hanging, answering);
  const checker = inWorker(create);
  const control = new AbortController();
  const hung = checker(named, core, control.signal);
  setTimeout(() => control.abort(), 20);
  await expect(hung).rejects.toMatchObject({ code: 'stopped' });
  expect(made[0]!.isEnded).toBe(true);
  expect(await checker(named, core, never())).toMatchObject({ unitName: '甲.xlsx' });
  made[1]!.terminate();
});

test('and by its limit, for the reason that the command line gives', async () => {
  const { made, create } = workers(hanging);
  await expect(inWorker(create, 0.05)(named, core, never())).rejects.toMatchObject({
    code: 'took-too-long',
    detail: '0.05',
  });
  expect(made[0]!.isEnded).toBe(true);
});

test('what fails in it fails here', async () => {
  const { made, create } = workers(failing);
  await expect(inWorker(create)(named, core, never())).rejects.toMatchObject({
    code: 'failed',
    detail: 'RangeError',
  });
  made[0]!.terminate();
});

test('where no worker can be had, or its script not be loaded, the pane checks by itself', async () => {
  const refused = inWorker(() => {
    throw new Error('SecurityError');
  });
  const expected = dataOf(await inPlace(asked, core, never()));
  expect(dataOf(await refused(asked, core, never()))).toEqual(expected);
  const { create } = workers("throw new Error('no script')");
  expect(dataOf(await inWorker(create)(asked, core, never()))).toEqual(expected);
});
