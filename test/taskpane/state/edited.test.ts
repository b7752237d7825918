/** After a check without errors the pane knows which cells were edited, and a check names the one that broke it. */
import * as checking from '../../../src/check';
import { parseA1 } from '../../../src/model/workbook/cell';
import { issues } from '../../../src/model/result/issues';
import { createPane } from '../../../src/taskpane/state/actions';
import { exampleSheets, importSheets, TEMPLATE_FORMS, templates } from '../../../src/templates';
import { cleanWorkbook } from '../../helpers/cleanForms';
import { createMemoryHost } from '../../helpers/memoryHost';
import { withCell } from '../../helpers/workbook';

const core = { ...checking, importSheets, templates, exampleSheets, TEMPLATE_FORMS };
const SHEET = '基础数据表';

function open(workbook = cleanWorkbook()) {
  const host = createMemoryHost(workbook);
  const pane = createPane(
    host,
    async () => core,
    () => ({ locale: 'zh-CN', appearance: 'auto', live: false, comments: false }),
  );
  const named = async (): Promise<readonly string[]> => {
    await pane.actions.check();
    return issues(pane.state.get().checked!.result.diagnostics).flatMap(({ cause }) =>
      cause?.kind === 'cell' ? cause.corrections.map(({ field, to }) => `${field} ${to}`) : [],
    );
  };
  const edit = (address: string, value: number): void =>
    host.edit({ sheet: SHEET, ...parseA1(address)! }, value);
  return { named, edit };
}

test('the one cell that was edited since', async () => {
  const { named, edit } = open();
  expect(await named()).toEqual([]);
  edit('D13', 21.86);
  expect(await named()).toEqual(['projects.items[1].budget 15.00']);
  // It stays the one until it is right again.
  expect(await named()).toEqual(['projects.items[1].budget 15.00']);
  edit('D13', 15);
  expect(await named()).toEqual([]);
});

test('none of two; and none where something was wrong from the first', async () => {
  const two = open();
  await two.named();
  two.edit('D13', 21.86);
  two.edit('D14', 11.07);
  expect(await two.named()).toEqual([]);
  const wrong = open(withCell(cleanWorkbook(), SHEET, 'D14', 11.07));
  expect(await wrong.named()).toEqual([]);
  wrong.edit('D13', 21.86);
  expect(await wrong.named()).toEqual([]);
});
