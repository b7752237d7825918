/**
 * What everybody calls a kind of office: 妇联 for 妇女联合会, 人社局 for 人力资源和社会保障局. Of each county alike, and of
 * one kind of office alone; former names and what only some call it are for the roster to tell.
 */
import { flatMap } from '../../model/flatMap';

/** Behind the place's name, as the whole name or its last words. */
const CALLED: readonly (readonly [whole: RegExp, short: readonly string[]])[] = [
  [/妇女联合会$/, ['妇联']],
  [/残疾人联合会$/, ['残联']],
  [/工商业联合会$/, ['工商联']],
  [/文学艺术界联合会$/, ['文联']],
  [/社会科学界联合会$/, ['社科联']],
  [/归国华侨联合会$/, ['侨联']],
  [/科学技术协会$/, ['科协']],
  [/总工会$/, ['工会']],
  [/供销合作社联合社$/, ['供销社']],
  [/人民政府办公室$/, ['政府办', '政府办公室']],
  [/(?:人大|人民代表大会)(?:常委会|常务委员会)(?:办公室)?$/, ['人大', '人大办', '人大办公室', '人大常委会']],
  [/^委(?:员会)?办公室$/, ['委办']],
  [/(?:网络安全和信息化委员会|互联网信息)办公室$/, ['网信办']],
  [/机构编制委员会办公室$/, ['编办', '编委办']],
  [/^委(?:员会)?老干部局$/, ['委老干部局', '委老干局', '老干局']],
  [/^委(?:员会)?巡察工作领导小组办公室$/, ['委巡察办', '巡察办']],
  [/政法委员会$/, ['政法委']],
  [/统一战线工作部$/, ['统战部']],
  [/纪律检查委员会$/, ['纪委']],
  [/纪律检查委员会(?:、|和)?(?:\p{Script=Han}{0,8})监察委员会(?:机关)?$/u, ['纪委', '纪委监委', '纪监委']],
  [/^纪委监委(?:机关)?$/, ['纪委', '纪委监委']],
  [/人民检察院$/, ['检察院']],
  [/人民法院$/, ['法院']],
  [/红十字会$/, ['红会']],
  [/发展和改革局$/, ['发改局']],
  [/发展和改革委员会$/, ['发改委']],
  [/卫生健康局$/, ['卫健局']],
  [/卫生健康委员会$/, ['卫健委']],
  [/人力资源和社会保障局$/, ['人社局']],
  [/住房和城乡建设局$/, ['住建局']],
  [/工业和信息化局$/, ['工信局']],
  [/教育(?:和)?体育局$/, ['教体局']],
  [/市场监督管理局$/, ['市场监管局', '市监局']],
  [/交通运输局$/, ['交通局']],
  [/应急管理局$/, ['应急局']],
  [/医疗保障局$/, ['医保局']],
  [/退役军人事务局$/, ['退役军人局']],
  [/疾病预防控制中心$/, ['疾控中心']],
  [
    /^公安局交通警察大队$/,
    ['公安局交警大队', '公安交警大队', '交通警察大队', '交警大队', '交警', '交管大队', '交管'],
  ],
  [/交通警察大队$/, ['交警大队', '交警', '交管大队', '交管']],
  [/消防救援大队$/, ['消防大队']],
  [/自然资源和规划局$/, ['自然资源局', '自规局', '资规局']],
  [/文化(?:和)?旅游(?:广电)?局$/, ['文旅局']],
  [/文化旅游(?:广电)?体育局$|文化广电旅游体育局$/, ['文旅体局', '文旅广体局', '文体旅局', '文旅局']],
  [/文化广电(?:和)?旅游局$/, ['文旅局', '文广旅局']],
  [/城市管理(?:和综合执法|综合(?:行政)?执法)局$/, ['城市管理局', '城管局', '城管执法局']],
  [/行政审批服务局$/, ['行政审批局', '审批局']],
  [/机关事务(?:管理|服务)(局|中心)$/, ['机关事务$1']],
  [/住房公积金管理中心$/, ['公积金中心', '住房公积金中心']],
  [/民族宗教事务局$/, ['民宗局']],
  [/科学技术局$/, ['科技局']],
  [/国有资产监督管理局$/, ['国资局']],
  [/国有资产监督管理委员会$/, ['国资委']],
  [/中医医院$/, ['中医院']],
  [/妇幼保健院$/, ['妇幼院', '妇保院']],
];
const NUMBERED = /第([一二三四五六七八九十]{1,3})(?:高级)?(中|小)学$/;

/** What an office is called that its place's name, or 委 of its party committee, stands before. */
export function abbreviations(rest: string): readonly string[] {
  const numbered = NUMBERED.exec(rest);
  if (numbered) return [rest.replace(NUMBERED, '$1$2')];
  const found = CALLED.find(([whole]) => whole.test(rest));
  return found ? found[1].map((short) => rest.replace(found[0], short)) : [];
}

const OF_PLACE: readonly (readonly [
  whole: RegExp,
  short: (place: string, kind: string) => readonly string[],
])[] = [
  [
    /^(?:共青团|中国共产主义青年团)(.+)委员会$/,
    (place, kind) => [
      ...['团委', `${kind}团委`, `团${kind}委`, `共青团${kind}委`, `${place}团委`],
      ...[`团${place}委`, `共青团${place}委`],
    ],
  ],
  [
    /^(?:政协|中国人民政治协商会议)(.+)委员会(?:办公室)?$/,
    (place, kind) =>
      flatMap(['', kind, place], (before) => ['政协', '政协办', '政协办公室'].map((each) => before + each)),
  ],
];

/** The same of an office whose name has its place amid. */
export function abbreviationsAround(name: string, place: string): readonly string[] {
  for (const [whole, shorts] of OF_PLACE)
    if (whole.exec(name)?.[1] === place) return shorts(place, place.slice(-1));
  return [];
}
