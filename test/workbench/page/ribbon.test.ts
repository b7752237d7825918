/** @jest-environment jsdom */
import { createHost } from '../../../src/workbench/host';
import { createRibbon } from '../../../src/workbench/page/ribbon';
import { wordsFor } from '../../../src/workbench/page/words';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { settled } from '../../helpers/settled';

const host = createHost();
const said: string[] = [];
const ribbon = document.createElement('div');
const button = (command: string): HTMLButtonElement => ribbon.querySelector(`[data-command="${command}"]`)!;

beforeAll(() =>
  createRibbon(
    ribbon,
    host,
    () => wordsFor('', ['zh-CN']).words.ribbon,
    (text) => said.push(text),
  ),
);
beforeEach(() => void said.splice(0));

test('five buttons and the pane’s, in both languages', () => {
  const shown = (element: HTMLElement): unknown =>
    [...element.querySelectorAll('button')].map(({ dataset, textContent }) => [
      dataset['command'],
      textContent,
    ]);
  expect(shown(ribbon)).toEqual([
    ['check', '校验'],
    ['fill', '自动填充'],
    ['mark', '标记'],
    ['clear-marks', '清除标记'],
    ['write-summary', '写入汇总表'],
    ['pane', '任务窗格'],
  ]);
  const english = document.createElement('div');
  createRibbon(
    english,
    host,
    () => wordsFor('?lang=en', []).words.ribbon,
    () => undefined,
  );
  expect(shown(english)).toEqual([
    ['check', 'Check'],
    ['fill', 'Fill'],
    ['mark', 'Mark'],
    ['clear-marks', 'Clear marks'],
    ['write-summary', 'Write summary'],
    ['pane', 'Task pane'],
  ]);
});

test('before the add-in is ready it says so', async () => {
  button('check').click();
  await settled();
  expect(said).toEqual(['正在运行“校验”…', '加载项尚未就绪，“校验”没有运行。']);
  expect(button('check').disabled).toBe(false);
});

describe('with the add-in', () => {
  beforeAll(() => loadOfficeJs(host));

  test('a button runs the function of its name, once at a time', async () => {
    let end: () => void = () => undefined;
    let runs = 0;
    Office.actions.associate('check', (event: Office.AddinCommands.Event) => {
      runs += 1;
      end = () => event.completed();
    });
    button('check').click();
    button('check').click();
    await settled();
    expect([runs, button('check').disabled, button('mark').disabled]).toEqual([1, true, false]);
    end();
    await settled();
    expect(button('check').disabled).toBe(false);
    expect(said).toEqual(['正在运行“校验”…', '“校验”已运行']);
  });

  test('a command that the add-in does not have is named', async () => {
    button('write-summary').click();
    await settled();
    expect(said.at(-1)).toBe('加载项里没有“写入汇总表”这个命令（write-summary）。');
  });

  test('the last button shows and hides the pane, and shows how it stands', async () => {
    expect(button('pane').getAttribute('aria-pressed')).toBe('true');
    button('pane').click();
    expect([host.taskPane.visible, button('pane').getAttribute('aria-pressed')]).toEqual([false, 'false']);
    await Office.addin.showAsTaskpane();
    expect([host.taskPane.visible, button('pane').getAttribute('aria-pressed')]).toEqual([true, 'true']);
  });
});
