/** What went wrong, and what to do next: for every action, by whoever fills the forms in late at night. */
import type { HostErrorCode } from '../../hosts/host';
import type { Locale } from '../../model/text/locale';
import type { ActionName } from '../state/pane';
import type { ErrorText } from './errorText';

/** What the button is called, by which it is done again; undefined where what was pressed has no such name. */
type Again = string | undefined;
type Texts = Readonly<
  Record<
    HostErrorCode,
    (about: { readonly again: Again; readonly name: string; readonly detail: string }) => ErrorText
  >
>;

/** Pressed in a row, a field or a list, not by a button of the action's name. */
const NAMELESS: readonly ActionName[] = [
  'apply-fill',
  'correct',
  'explain',
  'insert-example',
  'load-report',
  'load-prior',
  'keep-policy',
  'teach',
  'load-layout',
  'save-layout',
  'select',
];
/** They change nothing, so that no protection of a sheet stands in their way. */
const LOOKING: readonly ActionName[] = [
  'check',
  'load-report',
  'load-prior',
  'export-report',
  'save-layout',
  'select',
];

const again = (name: Again): string => (name === undefined ? '再做一次' : `再点“${name}”`);
const zhCN: Texts = {
  'cell-edit': (about) => ({
    title: '有单元格正在编辑',
    remedy: `请先按 Enter 或 Esc 结束单元格编辑，${again(about.again)}。`,
  }),
  protected: (about) => ({
    title: about.detail ? `工作表“${about.detail}”受保护` : '工作簿结构受保护',
    remedy: `请在“审阅”选项卡点“${about.detail ? '撤消工作表保护' : '保护工作簿'}”取消保护，${again(about.again)}。要密码的，请问下发这份表的人。`,
  }),
  unreadable: ({ detail }) => ({
    title: `Excel 读不出工作表“${detail}”的条件格式`,
    remedy:
      '这张表没有动，其余的已完成。请在“开始 › 条件格式 › 管理规则”里看看这张表的规则，删去用不着的，再试一次。',
  }),
  'not-found': ({ detail }) => ({
    title: detail ? `找不到工作表“${detail}”` : '找不到这个单元格',
    remedy: '它可能已改名、移动或删除，请重新校验。',
  }),
  changed: ({ name, detail }) => ({
    title: `没有${name}：写入之后又有改动`,
    remedy: detail
      ? `${detail} 已不是当时写入的内容，撤销会覆盖您的改动。请直接在表中修改。`
      : '工作簿在别处又有写入，或标记的位置已移动。请重新校验后再试。',
  }),
  'nothing-to-undo': () => ({
    title: '没有可以撤销的写入',
    remedy: '这里只撤销本工具写入的内容；您自己的编辑请用 Excel 的撤销（Ctrl+Z）。',
  }),
  torn: ({ name }) => ({
    title: `“${name}”中途失败，没能全部还原`,
    remedy:
      '请先用 Excel 的撤销（Ctrl+Z）退回；退不回的，不保存就关闭，再重新打开。已自动保存的，在“文件 › 信息 › 版本历史记录”里找回。',
  }),
  'took-too-long': ({ detail }) => ({
    title: `校验超过 ${detail} 秒，已经放弃`,
    remedy: '工作簿里可能有特别大或特别长的内容。请删去与自评无关的工作表和文字，再点“校验”。',
  }),
  unsupported: ({ name }) => ({
    title: `这里的 Excel 做不了“${name}”`,
    remedy: '其余功能照常。要用这一项，请更新 Excel，或用网页版 Excel 打开这个工作簿。',
  }),
  stopped: () => ({ title: '已停止', remedy: '没有改动工作簿。' }),
  failed: ({ name }) => ({
    title: `“${name}”没有完成`,
    remedy:
      '工作簿没有改动。请让它留在最前面，不要切换到别的工作簿窗口，再试一次。仍不成功时，保存后关闭 Excel 重新打开；还不行，请把“技术信息”和“帮助”页最后的版本发给技术人员。',
  }),
};

const retry = (name: Again): string =>
  name === undefined ? 'then try again' : `then choose “${name}” again`;
const en: Texts = {
  'cell-edit': (about) => ({
    title: 'A cell is being edited',
    remedy: `Press Enter or Esc to finish editing the cell, ${retry(about.again)}.`,
  }),
  protected: (about) => ({
    title: about.detail
      ? `The sheet “${about.detail}” is protected`
      : 'The structure of the workbook is protected',
    remedy: `On the Review tab choose “${about.detail ? 'Unprotect Sheet' : 'Protect Workbook'}” to remove the protection, ${retry(about.again)}. If it wants a password, ask whoever sent the forms.`,
  }),
  unreadable: ({ detail }) => ({
    title: `Excel cannot read the conditional formats of “${detail}”`,
    remedy:
      'This sheet was left alone, the rest is done. Look at its rules under Home › Conditional Formatting › Manage Rules, delete what is not needed, and try again.',
  }),
  'not-found': ({ detail }) => ({
    title: detail ? `There is no sheet “${detail}”` : 'There is no such cell',
    remedy: 'It may have been renamed, moved or deleted. Check again.',
  }),
  changed: ({ name, detail }) => ({
    title: `No “${name}”: the workbook has been edited since`,
    remedy: detail
      ? `${detail} no longer holds what was written; undoing would overwrite your edits. Change it in the sheet instead.`
      : 'Something else was written to the workbook, or the marks have moved. Check again, then retry.',
  }),
  'nothing-to-undo': () => ({
    title: 'There is nothing to undo',
    remedy: 'This takes back only what this tool wrote; for your own edits use Undo in Excel (Ctrl+Z).',
  }),
  torn: ({ name }) => ({
    title: `“${name}” failed midway and could not be taken back completely`,
    remedy:
      'Use Undo in Excel (Ctrl+Z); if that does not help, close without saving and open it again. If it saves by itself, go back under File › Info › Version History.',
  }),
  'took-too-long': ({ detail }) => ({
    title: `The check took more than ${detail} seconds and was given up`,
    remedy:
      'Something in the workbook is exceptionally large or long. Remove sheets and texts that are not part of the forms, then check again.',
  }),
  unsupported: ({ name }) => ({
    title: `This Excel cannot do “${name}”`,
    remedy: 'Everything else works. For this, update Excel, or open the workbook in Excel on the web.',
  }),
  stopped: () => ({ title: 'Stopped', remedy: 'The workbook was not changed.' }),
  failed: ({ name }) => ({
    title: `“${name}” did not finish`,
    remedy:
      'The workbook was not changed. Keep it in front of other workbooks and try again. If it keeps failing, save it, close Excel and open it again; if that does not help, send the technical details and the versions at the end of Help to your support.',
  }),
};

/** Excel does not say why it cannot show a cell; these are the reasons there are. */
const HIDDEN: Readonly<Record<Locale, ErrorText>> = {
  'zh-CN': { title: '没有跳到这个单元格', remedy: '所在工作表可能已隐藏，或另一个工作簿在最前面。' },
  en: {
    title: 'The cell could not be shown',
    remedy: 'Its sheet may be hidden, or another workbook may be in front.',
  },
};
/** A workbook that may not even be read: what Office calls information rights. */
const LOCKED: Readonly<Record<Locale, ErrorText>> = {
  'zh-CN': {
    title: '没有权限读取这个工作簿',
    remedy: '文件可能设了权限或密级。请用有编辑权限的账号打开，再校验。',
  },
  en: {
    title: 'This workbook may not be read',
    remedy: 'Its rights or its label may forbid it. Open it with an account that may edit it, then check.',
  },
};

/** @param name what the action is called. */
export function errorText(
  locale: Locale,
  code: HostErrorCode,
  action: ActionName,
  name: string,
  detail: string,
): ErrorText {
  if (action === 'select' && code === 'failed') return HIDDEN[locale];
  if (code === 'protected' && LOOKING.includes(action)) return LOCKED[locale];
  const texts = { 'zh-CN': zhCN, en }[locale];
  return texts[code]({ again: NAMELESS.includes(action) ? undefined : name, name, detail });
}
