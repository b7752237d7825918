import type { LastWrite } from '../../hosts/host';
import { listed } from './listed';
import type { OpeningStrings } from './openingStrings';

const actions: OpeningStrings['actions'] = {
  check: '校验',
  'apply-fill': '自动填充',
  correct: '改正',
  mark: '标记',
  'clear-marks': '清除标记',
  'write-summary': '写入汇总表',
  'insert-template': '插入空白表',
  'insert-example': '载入示例',
  'load-report': '核对报告',
  'load-prior': '与上年比较',
  'export-report': '生成 Word 附表和文字',
  'import-report': '把报告里的表插入工作簿',
  explain: '保存说明',
  undo: '撤销',
  'keep-policy': '保存口径',
  teach: '指定标签',
  'load-layout': '载入标签指定',
  'save-layout': '存成文件',
  forget: '删除保存的内容',
  select: '定位单元格',
};

/** What was written, as the undo names it. */
export const written = ({ action, count, places }: LastWrite): string => {
  const names = listed(places, '、', (all) => `等 ${all} ${action === 'fill' ? '格' : '张工作表'}`);
  switch (action) {
    case 'fill':
      return `填写 ${names}`;
    case 'mark':
      return `标记 ${count} 个单元格${placed(places)}`;
    case 'clear-marks':
      return `清除 ${count} 个单元格的标记${placed(places)}`;
    case 'write-summary':
      return `写入工作表“${names}”`;
    case 'teach':
      return '指定标签';
    case 'insert-template':
      return `插入工作表 ${names}`;
  }
};

/** On which sheets. */
export const placed = (sheets: readonly string[]): string =>
  sheets.length === 0 ? '' : `：${sheets.join('、')}`;

export const openingZhCN: OpeningStrings = {
  appName: '绩效自评勾稽',
  views: { check: '校验', scores: '得分', fill: '填充', report: '报告', settings: '设置', help: '帮助' },
  viewsLabel: '页面',
  actions,
  previewFill: '自动填充',
  actionTips: {
    'preview-fill': '先看要填哪些单元格、填成什么，再决定是否写入',
    mark: '重新校验，并给有问题的单元格加底色（条件格式，不改动原有格式）',
    'clear-marks': '去掉本工具加的底色，其余格式不动',
    'write-summary': '重新校验，并把结论、得分和问题清单写入一张结果工作表',
    undo: '撤销本工具最近一次写入，恢复原样',
  },
  undoOf: (write) => `撤销：${written(write)}`,
  nothingToUndo: '没有可撤销的操作',
  checkAgain: '重新校验',
  status: { idle: '尚未校验', done: '已完成', failed: '没有完成' },
  stages: {
    reading: '正在读取工作簿…',
    report: '正在读取报告…',
    checking: '正在校验…',
    making: '正在生成 Word 文件…',
    writing: '正在写入…',
    undoing: '正在撤销…',
  },
  stop: '停止',
  noStop: '正在写入，不能中途停下：要么写完，要么全部还原',
  stopped: '已停止，没有改动工作簿',
  checkedAt: (time) => `校验于 ${time}`,
  stale: '表格已改动，请重新校验',
  labelled: (label, text) => `${label}：${text}`,
  welcome: {
    title: '核对绩效自评工作簿',
    steps: [
      '打开含《基础数据表》《自评表》的工作簿',
      '点“校验”：核对表内、表间勾稽关系，重算执行率与得分',
      '点一条结果，跳到对应的单元格',
    ],
    example: '先看看示例',
    exampleNote: '在现有工作表之后插入两张填好的表并校验，其中几处故意填错；用完可撤销。',
    privacy: '校验只读取，不改动表中数据；数据不离开本机。',
  },
  template: {
    title: '从空白表开始',
    year: '年度',
    insert: '插入空白表',
    note: '插在现有工作表之后，合计、比率、得分已设好公式。',
  },
  startup: {
    noOffice:
      '没有加载到 office.js，无法连接 Excel。请检查本机能否访问加载项所在的站点，或请管理员部署本地版本。',
    notExcel: '请在 Excel 中打开：“开始”选项卡 → 勾稽窗格。',
    slow: '仍在等待 Excel 响应。如果长时间没有反应，请关闭窗格后重新打开。',
  },
};
