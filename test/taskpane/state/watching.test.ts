/** Edits that come while something runs, or one soon after the other: of none of them is the sheet forgotten. */
import type { WorkbookChange } from '../../../src/hosts/host';
import type { PaneState, Checked } from '../../../src/taskpane/state/pane';
import { INITIAL, reduce } from '../../../src/taskpane/state/pane';
import type { Runner } from '../../../src/taskpane/state/runner';
import { createRunner } from '../../../src/taskpane/state/runner';
import { createStore } from '../../../src/taskpane/state/store';
import { bothChanges, gathered, PAUSE_MS } from '../../../src/taskpane/state/watching';

const change = (...sheets: readonly string[]): WorkbookChange => ({ sheets });
const STRUCTURE: WorkbookChange = { sheets: 'structure' };

test.each<[WorkbookChange, WorkbookChange, WorkbookChange]>([
  [change('甲'), change('乙'), change('甲', '乙')],
  [change('甲', '乙'), change('乙'), change('甲', '乙')],
  [change('甲'), STRUCTURE, STRUCTURE],
  [STRUCTURE, change('甲'), STRUCTURE],
])('%j and %j are %j', (one, other, both) => {
  expect(bothChanges(one, other)).toEqual(both);
});

describe('edits until the user pauses', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('are one change of all their sheets, and those after the pause another', () => {
    const used: WorkbookChange[] = [];
    const edited = gathered((each) => used.push(each));
    edited(change('甲'));
    jest.advanceTimersByTime(PAUSE_MS - 1);
    edited(change('乙'));
    jest.advanceTimersByTime(PAUSE_MS - 1);
    edited(change('甲'));
    expect(used).toEqual([]);
    jest.advanceTimersByTime(PAUSE_MS);
    expect(used).toEqual([change('甲', '乙')]);
    edited(change('丙'));
    jest.advanceTimersByTime(PAUSE_MS);
    expect(used).toEqual([change('甲', '乙'), change('丙')]);
  });
});

describe('edits while something runs', () => {
  let runner: Runner;
  let asked: WorkbookChange[];
  /** Ends the checks after an edit that run. */
  let end: () => Promise<void>;
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  beforeEach(() => {
    asked = [];
    let running: (() => void)[] = [];
    const state = createStore<PaneState>({ ...INITIAL, checked: {} as Checked });
    runner = createRunner({
      state,
      dispatch: (event) => state.set(reduce(state.get(), event)),
      lastWrite: () => undefined,
      live: () => true,
      check: (_, each) => {
        asked.push(each);
        return new Promise<void>((resolve) => running.push(resolve));
      },
    });
    end = async () => {
      running.forEach((resolve) => resolve());
      running = [];
      await settled();
    };
  });

  test('an action: what was edited meanwhile is checked when it has ended, all sheets at once', async () => {
    let done!: () => void;
    const acting = runner.run('mark', () => new Promise((resolve) => (done = () => resolve(undefined))));
    await settled();
    for (const sheet of ['甲', '乙', '丙']) runner.changed(change(sheet));
    expect(asked).toEqual([]);
    done();
    await acting;
    expect(asked).toEqual([change('甲', '乙', '丙')]);
    await end();
    expect(asked).toHaveLength(1);
  });

  test('a check after an edit: the next edits are checked behind it', async () => {
    runner.changed(change('甲'));
    runner.changed(change('乙'));
    runner.changed(STRUCTURE);
    runner.changed(change('丙'));
    expect(asked).toEqual([change('甲')]);
    await end();
    expect(asked).toEqual([change('甲'), STRUCTURE]);
    await end();
    expect(asked).toHaveLength(2);
  });
});
