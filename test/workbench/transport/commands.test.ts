/** @jest-environment jsdom */
/** Ribbon commands and the shared runtime, through the real library. */
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { settled } from '../../helpers/settled';

const host = createHost();
test('without an add-in there is nothing to run a command', async () => {
  await expect(host.runCommand('check')).rejects.toMatchObject({
    name: 'CommandError',
    command: 'check',
    reason: 'no add-in',
  });
});

describe('with an add-in', () => {
  beforeAll(() => loadOfficeJs(host));
  beforeEach(() => {
    host.play({ sharedRuntime: true, editMode: false });
    host.taskPane.show(true);
    host.reset({ sheets: [{ name: 'Data' }] });
  });

  // https://learn.microsoft.com/javascript/api/office/office.addincommands.event: Office waits for completed().
  test('a command runs the function of its name and lasts until it calls completed()', async () => {
    let end: () => void = () => undefined;
    const seen: unknown[] = [];
    Office.actions.associate('mark', (event: Office.AddinCommands.Event) => {
      seen.push(event.source.id);
      end = () => event.completed();
    });
    let ended = false;
    const run = host.runCommand('mark').then(() => (ended = true));
    await settled();
    expect([seen, ended]).toEqual([['mark'], false]);
    end();
    await run;
    expect(ended).toBe(true);
  });

  test('it works on the workbook as any code of the add-in', async () => {
    Office.actions.associate('fill', async (event: Office.AddinCommands.Event) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Data').getRange('A1').values = [[7]];
        await context.sync();
      });
      event.completed();
    });
    await host.runCommand('fill');
    expect(host.snapshot().sheets[0]!.cells['A1']!.value).toBe(7);
    expect(host.batches).toBe(1);
  });

  test('two at once end each for itself', async () => {
    const ends: (() => void)[] = [];
    Office.actions.associate('twice', (event: Office.AddinCommands.Event) => {
      ends.push(() => event.completed());
    });
    const order: string[] = [];
    const first = host.runCommand('twice').then(() => order.push('first'));
    const second = host.runCommand('twice').then(() => order.push('second'));
    await settled();
    ends[1]!();
    await second;
    ends[0]!();
    await first;
    expect(order).toEqual(['second', 'first']);
  });

  test('a name that nothing is associated with', async () => {
    await expect(host.runCommand('unheard-of')).rejects.toMatchObject({ reason: 'not associated' });
  });

  // https://learn.microsoft.com/javascript/api/requirement-sets/common/shared-runtime-requirement-sets
  test('the shared runtime is what was played when the library was loaded', () => {
    expect(Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
    expect(Office.context.requirements.isSetSupported('SharedRuntime', '1.2')).toBe(false);
  });

  // https://learn.microsoft.com/javascript/api/office/office.addin
  test('showAsTaskpane and hide show and hide the pane, and both sides hear of the other', async () => {
    const modes: unknown[] = [];
    const remove = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      modes.push(visibilityMode);
    });
    const shown: boolean[] = [];
    const stop = host.taskPane.listen((visible) => shown.push(visible));
    await Office.addin.hide();
    expect(host.taskPane.visible).toBe(false);
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    host.taskPane.show(false);
    await settled();
    expect(shown).toEqual([false, true, false]);
    expect(modes).toEqual(['Hidden', 'Taskpane', 'Hidden']);
    stop();
    await remove();
    host.taskPane.show(true);
    await settled();
    expect(modes).toHaveLength(3);
    expect(host.batches).toBe(0);
  });

  test('without a shared runtime the pane is not the add-in’s to show', async () => {
    host.play({ sharedRuntime: false });
    await expect(Office.addin.hide()).rejects.toMatchObject({ code: 'ApiNotFound' });
    expect(host.taskPane.visible).toBe(true);
  });

  test('a service that is not played is refused by name', async () => {
    await expect(Office.addin.setStartupBehavior(Office.StartupBehavior.load)).rejects.toMatchObject({
      code: 'NotImplemented',
      debugInfo: { errorLocation: 'Microsoft.AppRuntime.AppRuntimePersistenceService' },
    });
  });
});

test('a command ends when its window does', async () => {
  const connection = host.connect();
  connection.commands.listen(() => undefined);
  const run = host.runCommand('check');
  connection.dispose();
  await expect(run).rejects.toMatchObject({ reason: 'gone' });
});
