/** Actions on a workbook in memory that answers when it is told to: stopped, what they leave behind. */
import * as checking from '../../../src/check';
import { writeReturnLetter } from '../../../src/hosts/docx/write';
import { HostError } from '../../../src/hosts/host';
import type { MemoryHost } from '../../helpers/memoryHost';
import { createMemoryHost } from '../../helpers/memoryHost';
import type { WorkbookSnapshot } from '../../../src/model/workbook/snapshot';
import type { Pane } from '../../../src/taskpane/state/actions';
import { createPane } from '../../../src/taskpane/state/actions';
import type { PaneState, Stage } from '../../../src/taskpane/state/pane';
import { exampleSheets, importSheets, TEMPLATE_FORMS, templates } from '../../../src/templates';
import { sampleWorkbook, withCell } from '../../helpers/workbook';
import { settled } from '../../helpers/settled';

const core = { ...checking, importSheets, templates, exampleSheets, TEMPLATE_FORMS };
const half = withCell(sampleWorkbook(), '自评表', 'H24', null);

interface Opened {
  readonly host: MemoryHost;
  readonly pane: Pane;
  readonly now: () => PaneState;
  /** From now on reads wait, each for its own answer. */
  readonly hang: () => void;
  /** All reads that wait get this. */
  readonly answer: (workbook: WorkbookSnapshot) => Promise<void>;
  readonly stages: (Stage | undefined)[];
}

function open(workbook: WorkbookSnapshot = sampleWorkbook(), live = false): Opened {
  const host = createMemoryHost(workbook);
  const read = host.read.bind(host);
  const waiting: ((snapshot: WorkbookSnapshot) => void)[] = [];
  const pane = createPane(
    host,
    async () => core,
    () => ({ locale: 'zh-CN', appearance: 'auto', live, comments: false }),
  );
  const stages: (Stage | undefined)[] = [];
  pane.state.subscribe(() => {
    const { phase, stage } = pane.state.get();
    const shown = phase === 'busy' ? stage : undefined;
    if (stages.at(-1) !== shown) stages.push(shown);
  });
  void host.watch(pane.changed);
  return {
    host,
    pane,
    stages,
    now: pane.state.get,
    // It heeds no signal: the worst that a host can do.
    hang: () => (host.read = () => new Promise((resolve) => waiting.push(resolve))),
    answer: async (snapshot) => {
      host.read = read;
      waiting.splice(0).forEach((resolve) => resolve(snapshot));
      await settled();
    },
  };
}

const wrong = withCell(sampleWorkbook(), '自评表', 'H24', 97);

test('every action says what it is doing', async () => {
  const { pane, stages } = open(half);
  await pane.actions.check();
  await pane.actions.fillBlanks();
  await pane.actions.undo();
  await pane.actions.loadReport({ pasted: '2023年决算支出 742.38 万元。' });
  await pane.actions.exportReport();
  const check = ['reading', 'checking'];
  expect(stages).toEqual([
    ...[...check, undefined],
    ...[...check, 'writing', ...check, undefined],
    ...['reading', 'undoing', ...check, undefined],
    ...['reading', 'report', ...check, undefined],
    ...[...check, 'making', undefined],
  ]);
});

test('a check that hangs is stopped: free at once, the former result stays, the late answer is dropped', async () => {
  const { pane, now, hang, answer } = open();
  await pane.actions.check();
  const { checked } = now();
  hang();
  const checking_ = pane.actions.check();
  await settled();
  expect(now().phase).toBe('busy');
  pane.actions.stop();
  await checking_;
  expect(now()).toMatchObject({ phase: 'idle', stopped: true, notice: undefined });
  expect(now().checked).toBe(checked);
  await answer(wrong);
  expect(now().checked).toBe(checked);
  expect(now()).toMatchObject({ phase: 'idle', stopped: true });
  await pane.actions.check();
  expect(now()).toMatchObject({ phase: 'done', stopped: false });
});

test.each<[string, (pane: Pane) => Promise<unknown>]>([
  ['mark', ({ actions }) => actions.mark()],
  ['fill', ({ actions }) => actions.fillBlanks()],
  ['summary', ({ actions }) => actions.writeSummary()],
])('%s stopped while it reads writes nothing, also when the answer comes', async (_, act) => {
  const { host, pane, now, hang, answer } = open(half);
  hang();
  const acting = act(pane);
  await settled();
  pane.actions.stop();
  await acting;
  await answer(half);
  expect(now()).toMatchObject({ phase: 'idle', stopped: true, checked: undefined });
  expect(host.lastWrite).toBeUndefined();
  expect(host.state.workbook).toEqual(half);
});

test('what has begun to write is not stopped', async () => {
  const { host, pane, now } = open(half);
  const fill = host.fill.bind(host);
  host.fill = async (edits, progress) => {
    const report = await fill(edits, progress);
    // Pressed while Excel is at it.
    pane.actions.stop();
    await settled();
    return report;
  };
  await pane.actions.fillBlanks();
  expect(now()).toMatchObject({ phase: 'done', stopped: false, notice: { kind: 'filled', written: 1 } });
  expect(host.lastWrite).toMatchObject({ action: 'fill' });
});

test('a check after a write that is stopped: what was written is said, and what is shown is out of date', async () => {
  const { host, pane, now, hang } = open(half);
  await pane.actions.check();
  const safe = now()
    .checked!.result.fills()
    .filter(({ applicability }) => applicability === 'safe');
  hang();
  const filling = pane.actions.applyFill(safe);
  await settled();
  expect(now()).toMatchObject({ phase: 'busy', stage: 'reading' });
  pane.actions.stop();
  await filling;
  expect(now()).toMatchObject({
    phase: 'done',
    stopped: false,
    stale: true,
    notice: { kind: 'filled', written: safe.length },
    lastWrite: { action: 'fill' },
  });
  expect(host.state.workbook).not.toEqual(half);
});

test('a check after a write that fails does not say that the write has failed', async () => {
  const { host, pane, now } = open(half);
  await pane.actions.check();
  host.read = () => Promise.reject(new HostError('cell-edit'));
  const cell = { sheet: '自评表', row: 23, column: 7 };
  const label = { 'zh-CN': '总分·得分', en: 'Total score' };
  const edit = { target: cell, before: null, after: 98 };
  await pane.actions.correct([
    { cell, label, edit, field: 'total.score', from: '', to: '98', value: '98', entryError: undefined },
  ]);
  expect(now()).toMatchObject({ phase: 'done', stale: true, notice: { kind: 'filled', written: 1 } });
});

test('a report whose check is stopped is not taken; one whose check fails is', async () => {
  const { host, pane, now, hang } = open();
  hang();
  const loading = pane.actions.loadReport({ pasted: '决算支出 742.38 万元。' });
  await settled();
  pane.actions.stop();
  await loading;
  expect(now().document).toBeUndefined();
  host.read = () => Promise.reject(new HostError('cell-edit'));
  await pane.actions.loadReport({ pasted: '决算支出 742.38 万元。' });
  expect(now()).toMatchObject({ phase: 'failed', document: expect.anything() });
});

test('the letter on which a form was returned is not taken for the report', async () => {
  const { pane, now } = open();
  const letter = await writeReturnLetter({
    ...{ unit: '甲局', title: '退回修改单', to: '甲局：', paragraphs: [], columns: ['序号', '单位答复'] },
    columnWidths: [0.2, 0.8],
    rows: [{ texts: ['1', ''], key: '0123456789abcdef' }],
    ...{ closing: [], pages: [] },
  });
  const bytes = new Uint8Array(letter).buffer;
  await pane.actions.loadReport({ name: '甲局.docx', arrayBuffer: () => Promise.resolve(bytes) });
  expect(now().document).toBeUndefined();
  expect(now().notice).toMatchObject({ kind: 'unreadable', code: 'return-letter' });
});

describe('a check after an edit', () => {
  const edit = (host: MemoryHost, value: number): void =>
    host.edit({ sheet: '自评表', row: 23, column: 7 }, value);

  test('that hangs holds a press up only until it is stopped', async () => {
    const { host, pane, now, hang, answer } = open(sampleWorkbook(), true);
    await pane.actions.check();
    const { checked } = now();
    hang();
    edit(host, 97);
    const checking_ = pane.actions.check();
    await settled();
    pane.actions.stop();
    await checking_;
    expect(now()).toMatchObject({ phase: 'idle', stopped: true, stale: true });
    expect(now().checked).toBe(checked);
    await answer(wrong);
    expect(now().checked).toBe(checked);
    edit(host, 96);
    await settled();
    expect(now()).toMatchObject({ stale: false });
    expect(now().checked).not.toBe(checked);
  });

  test('made while something ran is not checked once that was stopped: Excel may hang', async () => {
    const { host, pane, now, hang } = open(sampleWorkbook(), true);
    await pane.actions.check();
    hang();
    const checking_ = pane.actions.check();
    await settled();
    edit(host, 97);
    pane.actions.stop();
    await checking_;
    const asked = jest.fn(() => new Promise<WorkbookSnapshot>(() => undefined));
    host.read = asked;
    await settled();
    expect(asked).not.toHaveBeenCalled();
    expect(now().stale).toBe(true);
  });
});

test('nothing runs: there is nothing to stop', async () => {
  const { pane, now } = open();
  const before = now();
  pane.actions.stop();
  expect(now()).toBe(before);
  await pane.actions.check();
  expect(now()).toMatchObject({ phase: 'done' });
});
