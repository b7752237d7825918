/**
 * Whom a name may have meant before offices were merged and renamed: for a hint to the reviewer, and never enough to
 * put a file under a unit. Who took over whose work differs from county to county.
 */
import { plainName } from '../../model/form/formNames';
import { flatMap } from '../../model/flatMap';

/** The last words of offices' names before the reforms of 2018 and 2023, and of those that have their work now. */
const REFORMED: readonly (readonly [former: RegExp, now: RegExp])[] = [
  [/水利(?:水电)?局$/, /水务局$/],
  [/水务局$/, /水利局$/],
  [/(?:国土资源|规划|测绘)局$/, /自然资源(?:和规划)?局$/],
  [/环境保护局$|环保局$/, /生态环境局$/],
  [/卫生局$|(?:卫生|人口)和?计划生育(?:局|委员会)$|卫计[局委]$/, /卫生健康(?:局|委员会)$/],
  [/农业(?:局|委员会)$|农业?委$|(?:畜牧|农机|农业机械|水产)\p{Script=Han}{0,6}局$/u, /农业农村局$/],
  [/扶贫(?:开发)?(?:领导小组)?办(?:公室)?$|乡村振兴局$/, /(?:乡村振兴|农业农村)局$/],
  [
    /旅游(?:外事)?局$|文化(?!和?旅游)\p{Script=Han}{0,8}局$|广播电视局$/u,
    /文化\p{Script=Han}{0,4}旅游\p{Script=Han}{0,6}局$/u,
  ],
  [/体育局$/, /(?:教育|旅游)\p{Script=Han}{0,4}体育局$/u],
  [/教育局$/, /教育(?:和)?体育局$/],
  [
    /工商(?:行政管理)?局$|质量技术监督局$|质监局$|食品药品监督管理局$|食药监局$|知识产权局$/,
    /市场监督管理局$/,
  ],
  [/安全生产监督管理局$|安监局$|防震减灾局$|地震局$/, /应急管理局$/],
  [/物价局$|粮食局$/, /发展和改革(?:局|委员会)$/],
  [/经济(?:和|与)?(?:信息化|贸易|商务)(?:局|委员会)$|经信[局委]$/, /工业和信息化局$|工信局$/],
  [/(?:规划建设|建设|房产|房产管理|住房保障)局$/, /住房和城乡建设局$/],
  [/城市管理(?:行政执法)?局$|综合行政执法局$/, /城市管理(?:和综合执法|综合(?:行政)?执法)局$/],
  [/法制办(?:公室)?$/, /司法局$/],
  [/人事局$|(?:劳动和社会保障|人事劳动和?社会保障)局$/, /人力资源和社会保障局$/],
  [/政务(?:服务)?中心$|政务管理局$/, /行政审批(?:服务)?局$|数据(?:管理)?局$/],
  [/(?:电子政务|大数据)(?:管理|发展)?(?:局|办公室|中心)$/, /数据(?:管理)?局$|行政审批(?:服务)?局$/],
  [/公务员局$|机构编制委员会办公室$|老干部局$/, /委组织部$/],
];
/** A county that has become a city or a district. */
const KIND_OF_PLACE = /[县市区]/;
/** 城关乡 that is 城关镇 now, or an office of its streets. */
const TOWN = /^(\p{Script=Han}{1,6})(?:乡|镇|街道)(?:人民政府|办事处)?$/u;
const OF_COUNTY = /^.*[县市区旗]/u;
const NOW = /[（(](?:现(?:为|名|更名为)?|(?:已)?(?:更名|改名|并入|合并到)为?)[:：]?([^（()）]+)[)）]/;
const BEFORE = /[（(](?:原(?:名|为)?|曾用名|更名前|含|合并|并入)[:：]?([^（()）]+)[)）]/;
const SEVERAL = /[、，,和]/;

interface Called {
  readonly name: string;
}

/** Those on a list that may be called otherwise now than a text calls them. */
export function formerlyCalled<Unit extends Called>(name: string, units: readonly Unit[]): readonly Unit[] {
  const now = NOW.exec(name)?.[1];
  const plain = plainName(now ?? name);
  return units.filter((unit) => {
    const own = plainName(unit.name);
    if (now !== undefined && own.endsWith(plain)) return true;
    return (
      isSaidOf(plain, unit.name) || isReformed(plain, own) || isMoved(plain, own) || isOfTown(plain, own)
    );
  });
}

/** The list itself says so: 水务局（原水利局）. */
function isSaidOf(plain: string, listed: string): boolean {
  const said = (BEFORE.exec(listed)?.[1] ?? '').split(SEVERAL).map(plainName);
  return said.some((each) => each.length > 2 && (plain.endsWith(each) || each.endsWith(plain)));
}

function isReformed(plain: string, own: string): boolean {
  return REFORMED.some(([former, now]) => {
    const was = former.exec(plain);
    const is = now.exec(own);
    return was !== null && is !== null && isSamePlace(plain.slice(0, was.index), own.slice(0, is.index));
  });
}

/** Nothing said of the place, 县 or 沅北 are any county on the list; 沅北区 was 沅北县. */
function isSamePlace(one: string, other: string): boolean {
  return other.endsWith(one) || other.startsWith(one) || isMoved(one, other);
}

/** The same but for what kind of place it is. */
function isMoved(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const differing = flatMap([...one], (letter, at) => (letter === other[at] ? [] : [letter + other[at]!]));
  const [only] = differing;
  return differing.length === 1 && [...only!].every((letter) => KIND_OF_PLACE.test(letter));
}

function isOfTown(plain: string, own: string): boolean {
  const [was, is] = [plain, own].map((each) => TOWN.exec(each.replace(OF_COUNTY, ''))?.[1]);
  return was !== undefined && was === is && plain !== own;
}
