/**
 * What the page about the workbench says. A line that starts with `$ ` is to be set as code, one with `- ` is an
 * item of a list.
 */

const zh = {
  title: '关于工作台',
  back: '← 回到工作台',
  language: 'English',
  contents: '目录',
  lead: '没有 Excel 的机器上，用浏览器打开自评工作簿，校验、填充、标记、另存。文件只在本机处理，不会上传。',
  sections: [
    {
      title: '怎么用',
      lines: [
        '**在网页里。**左边是表格，右边是加载项的窗格，上面一行是加载项在功能区的按钮。打开 .xlsx、.xlsm，改完按“另存为”或 Ctrl+S。只写改动过的地方：图表、图片、宏、打印设置，凡是没改的都原样留着。',
        '**键盘。**Ctrl+Z、Ctrl+Y 撤销、重做；Ctrl+C、Ctrl+X、Ctrl+V 与 WPS、Excel、LibreOffice 互相复制；Ctrl+D 向下填充；Ctrl+方向键到数据边缘；Ctrl+PageUp、Ctrl+PageDown 换表。',
        '控制台里的 window.workbench 做同样的事，供脚本使用。它是微软原版 office.js 背后的另一半：加载项一个字不改就在里面运行，也在测试里运行。',
        '$ npm start -- --workbench',
        '**跨源。**窗格从另一个源载入，经 postMessage 通信，和网页版 Excel 一样；窗格的页面和网址与部署时完全相同。证书每次启动时临时生成，只在内存里，所以浏览器会提醒。',
        '$ node src/workbench/server.mjs --tls-self-signed',
        '**在测试里。**同一个宿主在 jsdom 里加载同一个 office.js，一次往返不到 1 毫秒。',
        '$ const host = createHost(); await loadOfficeJs(host); await Excel.run(…)',
      ],
    },
    {
      title: '它如实回答什么',
      lines: [
        '- 没有写的成员回答 NotImplemented，并说出名字；高于所设要求集的成员回答 ApiNotFound。不会装作做了。',
        '- 批处理出错时，前面做完的留下，后面的不做；错误指出是哪一句。',
        '- 正在编辑单元格、工作表受保护、工作簿结构受保护，都像 Excel 一样拒绝，且什么也不改。',
        '- 公式随写随算；界面上的修改和加载项的修改，各自触发应有的事件。',
        '- 可以演练：旧版本、慢主机、整批失败、做到一半失败、只读、合著者的修改、没有共享运行时。',
      ],
    },
    {
      title: '它做不到什么',
      lines: [
        '- 它按微软的文档和 office.js 的源代码写成，**没有和真正的 Excel 比对过**。在 Excel 里用之前，仍要在 Excel 里看一遍。',
        '- 没有对话框、绑定、单点登录、自定义函数、键盘快捷键、动态功能区。',
        '- 公式只有常用的几十个函数，没有溢出数组；图表和图片不画出来。',
        '- 撤销只管键入、删除、粘贴和填充。从 1904 年算日期的工作簿，日期显示早四年。',
        '- 下面的表就是它会的全部；其余的限制见 src/workbench/README.md。',
      ],
    },
    {
      title: 'office.js 的许可',
      lines: [
        'office.js 属于微软，不是本项目的一部分，也不随本项目分发。工作台从 node_modules 里的 @microsoft/office-js 读取未经改动的原文件，只用于在本机开发和测试；它的许可只允许用于与 Microsoft 365 配合使用的应用。',
        'Excel、Microsoft 365 是微软的商标。工作台不含微软的代码，也未经微软认可。',
      ],
    },
  ],
  members: {
    title: '写了的成员',
    lead: (kinds: number, members: number): string =>
      `${kinds} 种对象，${members} 个成员。此表由回答它们的登记表生成，数字是带来该成员的 ExcelApi 要求集。`,
    legend: [
      ['name =', '可读可写'],
      ['name', '只读'],
      ['name →', '另一对象'],
      ['name()', '方法'],
      ['onName', '事件'],
    ],
    search: '查找对象或成员',
    count: (found: number, all: number): string => `${found} / ${all}`,
    columns: ['对象', '要求集', '成员'],
    open: '未列出的属性照原样存取',
  },
};

export type AboutWords = typeof zh;

const en: AboutWords = {
  title: 'About the workbench',
  back: '← Back to the workbench',
  language: '中文',
  contents: 'Contents',
  lead: 'For machines without Excel: open a self-evaluation workbook in the browser, check, fill, mark and save it. Files stay on this machine; nothing is uploaded.',
  sections: [
    {
      title: 'How to use it',
      lines: [
        '**In a page.** The sheet on the left, the add-in’s pane on the right, its ribbon buttons in the row above. Open .xlsx and .xlsm files, and save with the button or Ctrl+S. Only what has changed is written: charts, pictures, macros, page setup stay as they are.',
        '**Keys.** Ctrl+Z and Ctrl+Y undo and redo; Ctrl+C, Ctrl+X and Ctrl+V to and from WPS, Excel and LibreOffice; Ctrl+D fills down; Ctrl with arrows goes to the edge of the data; Ctrl+PageUp and Ctrl+PageDown change sheets.',
        'window.workbench in the console does the same for scripts. It is the other half of Microsoft’s own office.js: an add-in runs in it as it is, in tests as well.',
        '$ npm start -- --workbench',
        '**Across origins.** The pane comes from another origin and speaks by postMessage, as in Excel on the web; its page and address are exactly as deployed. The certificate is made at each start and held in memory only, so the browser warns of it.',
        '$ node src/workbench/server.mjs --tls-self-signed',
        '**In tests.** The same host loads the same office.js into jsdom; a round trip takes less than a millisecond.',
        '$ const host = createHost(); await loadOfficeJs(host); await Excel.run(…)',
      ],
    },
    {
      title: 'What it answers honestly',
      lines: [
        '- A member that is not written answers NotImplemented, by name; one above the requirement set that is played answers ApiNotFound. Nothing pretends to have been done.',
        '- When a batch fails, what came before stays done and what follows is not; the error points at the statement.',
        '- A cell being edited, a protected sheet, a protected workbook: refused as Excel refuses, and nothing changed.',
        '- Formulas are calculated as they are written; what the user and what the add-in changes raises the events that it should.',
        '- It can play an older version, a slow host, a batch that fails as a whole or half way, a read-only file, a co-author, and the lack of a shared runtime.',
      ],
    },
    {
      title: 'What it cannot do',
      lines: [
        '- It was written from Microsoft’s documentation and the code of office.js. **No real Excel was compared.** Before an add-in is used in Excel, look at it in Excel.',
        '- No dialogs, bindings, single sign-on, custom functions, keyboard shortcuts or dynamic ribbon.',
        '- Some dozens of functions in formulas, no spilling; charts and pictures are not drawn.',
        '- Undo is about typing, deleting, pasting and filling. Dates of a workbook that counts from 1904 show four years early.',
        '- The table below is all it can do; further limits are in src/workbench/README.md.',
      ],
    },
    {
      title: 'The licence of office.js',
      lines: [
        'office.js belongs to Microsoft. It is not part of this project and not distributed with it. The workbench reads the unmodified files of @microsoft/office-js from node_modules, for development and tests on this machine only; its licence allows use in applications that work with Microsoft 365.',
        'Excel and Microsoft 365 are trademarks of Microsoft. The workbench holds no code of Microsoft’s and is not endorsed by it.',
      ],
    },
  ],
  members: {
    title: 'Members that are written',
    lead: (kinds, members) =>
      `${kinds} kinds of objects, ${members} members. Made from the registry that answers for them; the numbers are the ExcelApi requirement sets that brought each.`,
    legend: [
      ['name =', 'read and write'],
      ['name', 'read only'],
      ['name →', 'another object'],
      ['name()', 'method'],
      ['onName', 'event'],
    ],
    search: 'Find an object or a member',
    count: (found, all) => `${found} / ${all}`,
    columns: ['Object', 'Set', 'Members'],
    open: 'properties that are not listed are kept as they are',
  },
};

export const aboutWords = (language: string): AboutWords => (language === 'en' ? en : zh);
