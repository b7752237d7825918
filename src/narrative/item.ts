/** From the words before a figure to what it is a figure of: 全年共撰写各类综合材料 → 综合材料. */

/**
 * Words that lead to an item and are none of it. One that is also the beginning of a longer word (及 of 及时率) says
 * what may not follow it: a cut never goes through a word.
 */
const BEFORE: readonly RegExp[] = [
  /^(?:[、，=×÷*/+)>~—:-]+)(?=.)/,
  /^(?:(?:19|20)\d\d(?:年(?!初)度?(?:[末底])?|(?:年|级)?届)?)(?=.)/,
  /^(?:年末|年底|年初(?!预算|结转|结余|批复|部门)|年度(?!预算|计划|目标)|年内|年(?![中初末底均度终])|月底|月末|底(?![线板])|末(?!端))(?=.)/,
  /^(?:截止|截至|到(?!位|会|账|岗|期|场|校|达)|全年(?!预算|执行|收入|支出)|本年度?(?!收入|支出)|今年|当年|上一?年度?(?!结|末滚)|去年)(?=.)/,
  /^(?:共计|共有|共(?!同|享|建|青|产|性)|累计(?!折旧)|合计|总计|总共|分别|依次|各自|其他方面|另有|另外|另|其余|还有)(?=.)/,
  /^(?:在(?![职编岗校建册园途线])|之内|之中|内(?=配|有|设有)|以及|及(?!时|格)|和(?!谐|解)|与(?!会)|并(?!购|联)|同时|我(?:局|办|馆|院|校|委|站|所|镇|区|县|市|中心|街道|部门|单位)|本单位|本部门)(?=.)/,
  /^(?:部门(?!预算|整体|决算)|单位(?=[^面费价个成产能项]))(?=.)/,
  /^(?:包含|包括|含(?!量)|约(?!束|谈)|近(?!期|年)|达(?!标|产)|为(?!民)|是(?!否)|各类|各项|全部|均(?!等|衡)|严格|认真|积极|深入|有力|高效|按时|顺利|圆满|专门|主动|的)(?=.)/,
  /^(?:各?占(?!地|道|用)|已(?!婚)|仅|预计|现有|实际(?=[^支到执完开发])|尚有|正好|主要|用于|其中|由(?!于)|从(?!业)|向|给|对(?!个人|口|外|象)|因(?!公)|按期|按照|按(?!键)|以上|如下|加上|来自)(?=.)/,
];
/** Words between an item and its figure; what may not stand before one is said in the same way. */
const BEHIND: readonly RegExp[] = [
  /(?:[、=:，]|共计|共有|共|累计|总共|一共|仅|只有|大约|达到|即|即将)$/,
  /(?:(?<!设|审|统|会|预|估|累|合|共|总|小)计)$/,
  /(?:(?<!人|户|生|年|月|日|亩|平|班|村|座|批|次|床|车|件|场|套|台)均)$/,
  /(?:(?<!行|作|认|人)为|(?<!国|公|私|共|含|拥|享|实)有|(?<!合|节|签|条)约|(?<!附|临)近|(?<!发|送|下)达|(?<!收|得|报|签|应|实)到)$/,
  /(?:是|分别|各|了|大写|(?<!发|送|下)达|已经|增加?至|正好|恰好|就有|也有|还有)$/,
];
const DOING =
  /^(?:撰写|起草|编写|编发|编印|编制了|印发|制发|召开|承办|办理|下发|开展|收集|完成|接待(?!费|经费|人次)|组织|举办|处理|受理(?!率)|发放|设立|设有|内设|下设|下辖|设置|设(?![定备施计想])|配备|建立|建成|新建|新增|购置(?!费)|采购(?!支出|预算|金额)|发布|报送|上报|采用|刊发|整理|审核|督办|督查|核定|参加|参与|开设|走访|慰问|签订|出台|制定|实施|安排|落实|投入(?!指标|产出)|修建|支付|使用|拨付|收到|争取|现有|实有(?!人)|拥有|减少|节约|涉及|安装|整治|铺设|新铺|硬化|更换|翻新|进行|召集|聘用|招录|培育|打造|申请|补助(?!资金|经费|标准|收入|人)|带动|改造(?!项目|工程)|维护(?!费|经费)|配备|聘请|评选|表彰|帮扶|资助|救助(?!金))(?:了)?(?=..)/;
/** Words that name nothing, however many of them there are; the longer before those that they begin with. */
const NAMELESS =
  /各?占|(?:以上)?(?:\d{1,2}|[两二三四五六七八九])(?:项|类|级|者|个?方面|个?部分|块|笔)|以上|上述|其余|剩余|另有|另|总额|总量|总数|按|每|现|现有|还|金额|加总|全部|共|共计|合计|总计|小计|约|近|年|为|是|达|有|和|及|到|的|各|均|了|至|其他方面|计|合|即|得|三者|两者|前者|后者|本年|上年|今年|去年|同比|环比|第/g;

export interface Named {
  /** '' where the words name nothing. */
  readonly item: string;
  /** 共, 合计, 总计: it sums up. */
  readonly total: boolean;
}

const TOTAL =
  /(?:(?<!公)共|合计|总计|小计|总额|总数|总量|总价|总人数|总分|总得分|加总得|累计|(?<!设|审|统|会|预|估|累)计$|^计|^合)(?:有|计|得|支付|支出|发放|安排|核定|投入|用了|结余|节约|投资|补助|扣|获得)?(?:[:为是约达得]|达到)*$/;

/** Never throws; gives '' rather than a guess. */
export function nameIn(lead: string, keepWhole = false): Named {
  const total = TOTAL.test(lead) || /^(?:共(?!同|享|建)|总共|合计|总计|小计|一共)/.test(lead);
  let item = strip(lead);
  if (!keepWhole) {
    const etc = /^.*(?<![平同高初中劣优])等(?![级次额候待于])(?:各类|各项)?(?=..)/.exec(item);
    if (etc) item = item.slice(etc[0].length);
    const of = item.lastIndexOf('的');
    if (of >= 0 && of < item.length - 2) item = item.slice(of + 1);
    // 收集编发政务信息: one verb after another.
    for (let previous = ''; previous !== item;) {
      previous = item;
      item = strip(item.replace(DOING, ''));
    }
  }
  if (item.replace(NAMELESS, '') === '' || (!keepWhole && isDoing(item))) item = '';
  if (!/[\u4e00-\u9fa5]|[A-Za-z]{2}/.test(item)) item = '';
  item = balanced(item).trim();
  return { item, total };
}

/** So much of the words before a figure can be its name; more is a sentence. */
const LONGEST = 60;

function strip(words: string): string {
  let item = words.slice(-LONGEST);
  for (let previous = ''; previous !== item;) {
    previous = item;
    for (const shape of [...BEFORE, ...BEHIND]) item = item.replace(shape, '');
  }
  return item;
}

/** A verb and nothing that is done. */
function isDoing(words: string): boolean {
  return `${words}某事`.replace(DOING, '') === '某事' && words !== '';
}

/** Without a quotation mark whose other one was left outside. */
function balanced(item: string): string {
  return item.includes('“') === item.includes('”') ? item : item.replace(/[“”]/g, '');
}

/** What a list item is about, where that is a thing of its own: no 支出方面, no 预算执行情况. */
export function ownTopic(topic: string): string {
  return /^(?:部门|单位|年度|专项|项目)?(?:经费|资金|项目)$|(?:情况|概况|分析|工作|总体|方面|三公”?经费|预算|执行|收入|支出|结余|结转|收支|决算|构成|来源|产出|数量|质量|时效|效益|满意度)$/.test(
    topic,
  )
    ? ''
    : topic;
}

/** The bare name, to find the same thing said again: 全年财政拨款支出数 → 财政拨款支出. */
export function plainName(item: string): string {
  const bare = item
    .replace(/\((?:\d{3,7})?[类款项]?\)/g, '')
    .replace(/[“”"'‘’（）()的]/g, '')
    .replace(/(?:19|20)\d\d年?度?/g, '')
    .replace(/^(?:全年|本年度?|当年|上年度?|今年|年末|全部|全)/, '')
    .replace(/^.{2,}即(?=.{2})/, '')
    .replace(/^总(?=支出|收入|预算|资金|投入)/, '')
    .replace(
      /(?:合计|总额|金额|总数|总量|总长度?|总里程|总面积|总人口|总户数|总规模|决算数|决算|执行数|总和|数|额|资金总量)$/,
      '',
    );
  return bare === '' ? item : bare;
}
