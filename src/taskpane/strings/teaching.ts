/** Telling what labels mean that nobody understood. */
import type { Strings } from './strings';

export const teachingZhCN: Strings['teaching'] = {
  choose: '这是…',
  chooseFor: (label) => `“${label}”是什么栏目`,
  needed: '这张表必须有的',
  others: '也可能是',
  notNeeded: '不需要',
  more: (count) => `再显示 ${count} 处`,
  taught: (count) => `已指定的标签 ${count} 处：`,
  meaning: (label, name) => (name === undefined ? `“${label}”不需要` : `“${label}”是“${name}”`),
  elsewhere: '（没有采用：这张表另有这一栏）',
  lost: (names) => `（没有读到${names.join('、')}）`,
  withdraw: (label) => `撤回对“${label}”的指定`,
  saveTip: '存成 gouji.layout.json，发给用同样表样的单位，或用于命令行的 --layout',
  loadTip: '载入别人给的 gouji.layout.json，其中的指定会保存在这个工作簿里',
  done: (label, meaning) =>
    meaning === undefined
      ? `已撤回对“${label}”的指定`
      : meaning === 'not-needed'
        ? `“${label}”已标为不需要`
        : `“${label}”按“${meaning}”读取`,
  loaded: (count) => `已载入 ${count} 个标签的指定`,
};

export const teachingEn: Strings['teaching'] = {
  choose: 'This is…',
  chooseFor: (label) => `What “${label}” is`,
  needed: 'The form needs',
  others: 'It may also be',
  notNeeded: 'Not needed',
  more: (count) => `Show ${count} more`,
  taught: (count) => (count === 1 ? '1 label was taught:' : `${count} labels were taught:`),
  meaning: (label, name) => (name === undefined ? `“${label}” is not needed` : `“${label}” is “${name}”`),
  elsewhere: ' (not heeded: another label of this form says the same)',
  lost: (names) => ` (not read: ${names.join(', ')})`,
  withdraw: (label) => `Forget what “${label}” was taught to be`,
  saveTip: 'As gouji.layout.json: for others with the same forms, or for --layout on the command line',
  loadTip: 'A gouji.layout.json from others: what it teaches is kept in this workbook',
  done: (label, meaning) =>
    meaning === undefined
      ? `“${label}” is no longer taught`
      : meaning === 'not-needed'
        ? `“${label}” is not needed`
        : `“${label}” is read as “${meaning}”`,
  loaded: (count) => (count === 1 ? '1 taught label was loaded' : `${count} taught labels were loaded`),
};
