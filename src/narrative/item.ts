/** From the words before a figure to what it is a figure of: 全年共撰写各类综合材料 → 综合材料. */

/** Words that lead to an item and are none of it. */
const BEFORE =
  /^(?:[、，=×÷*/+)>~—-]|年末|年底|年初(?!预算|结转)|年度|年(?![中初末底])|月底|月末|底|末|截止|截至|到|全年(?!预算|执行)|本年度?|今年|当年|上年度?(?!结)|去年|共计|共有|共|累计|合计|总计|分别|其他方面|另有|另外|另|还有|以及|及|和|与|并|同时|单位|部门(?!预算|整体)|我(?:局|办|馆|院|校|委|站|所|镇|区|县|市|中心|街道|部门|单位)|本单位|本部门|包含|包括|含|约|近|达|为|是|各类|各项|全部|均|严格|认真|积极|深入|有力|高效|按时|顺利|圆满|专门|主动|的)(?=.)/;
/** Words between an item and its figure. */
const BEHIND =
  /(?:[、=]|共计|共有|共|累计|合计|总计|总额|总量|约|近|仅|为|是|有|达到|达|均|分别|各|了|到|:|计)$/;
const DOING =
  /^(?:撰写|起草|编写|编发|编印|编制了|印发|制发|召开|承办|办理|下发|开展|收集|完成|接待|组织|举办|处理|受理|发放|设立|设有|设置|配备|建立|新建|新增|购置|采购|发布|报送|上报|采用|刊发|整理|审核|督办|督查|核定|参加|参与|开设|培训|走访|慰问|签订|出台|制定|实施|安排|落实|投入|建成|修建|支付|使用|拨付|收到|争取|现有|实有|拥有|减少|节约)(?:了)?(?=..)/;

export interface Named {
  /** '' where the words name nothing. */
  readonly item: string;
  /** 共, 合计, 总计: it sums up. */
  readonly total: boolean;
}

/** Never throws; gives '' rather than a guess. */
export function nameIn(lead: string, keepWhole = false): Named {
  const total =
    /(?:共|合计|总计|总额|总数)(?:有|计)?(?:[:为是约达]|达到)*$/.test(lead) ||
    /^(?:共|总共|合计|总计)/.test(lead);
  let item = strip(lead);
  if (!keepWhole) {
    const etc = /^.*等(?:各类|各项)?(?=..)/.exec(item);
    if (etc) item = item.slice(etc[0].length);
    const of = item.lastIndexOf('的');
    if (of >= 0 && of < item.length - 2) item = item.slice(of + 1);
    // 收集编发政务信息: one verb after another.
    for (let previous = ''; previous !== item;) {
      previous = item;
      item = strip(item.replace(DOING, ''));
    }
  }
  if (/^(?:共|共计|合计|总计|约|近|年|为|是|达|有|和|及|到|的|各|均|了|至|其他方面)*$/.test(item)) item = '';
  if (!/[\u4e00-\u9fa5]/.test(item)) item = '';
  item = balanced(item).trim();
  return { item, total };
}

function strip(words: string): string {
  let item = words;
  for (let previous = ''; previous !== item;) {
    previous = item;
    item = item.replace(BEFORE, '').replace(BEHIND, '');
  }
  return item;
}

/** Without a quotation mark whose other one was left outside. */
function balanced(item: string): string {
  return item.includes('“') === item.includes('”') ? item : item.replace(/[“”]/g, '');
}
