/** Parts of which the one may be the other, too: they need not be as many as their whole together. */
import type { Reading } from '../reading';

/** What people are counted by; who is one of the one kind may be one of the other, too. */
const COUNTED_BY: readonly RegExp[] = [
  /党员|团员|党派/,
  /[男女]/,
  /博士|硕士|研究生|本科|大专|专科|学历|学位/,
  /职称|教授|讲师|[正副]高|高级|中级|初级|助理/,
  /岁|青年|中年/,
  /民族/,
  /残疾(?!军人)|脱贫|低保|困难|留守/,
];

/** 5个通过县级验收，4个通过市级验收: what was done with some of them may have been done with the same. */
const PREDICATE =
  /通过|验收|[完竣开]工|在建|建设|完成|办结|整改|结题|启动|推进|达标|合格|使用|发现|查处|参加|享受|符合/;

/** 其中党员41人，女职工27人: the parts are none of one whole, as they are told by different things. */
export function overlaps(parts: readonly Reading[]): boolean {
  const isDone = ({ role, figure }: Reading): boolean =>
    role === 'count' && PREDICATE.test(`${figure.lead}${figure.tail}`);
  if (parts.length > 1 && parts.every(({ role }) => role === 'count') && parts.filter(isDone).length > 1)
    return true;
  if (parts.length < 2 || parts[0]!.figure.unit?.class !== 'people') return false;
  const kinds = parts.map(({ item }) => COUNTED_BY.findIndex((words) => words.test(item)));
  return kinds.some((kind) => kind >= 0 && kind !== kinds[0]);
}

/** 残疾军人126人、参战人员218人…、60周岁以上农村籍退役士兵1042人: in a long list one that is told by its age is one of the kinds. */
export function isOneOdd(parts: readonly Reading[]): boolean {
  return (
    parts.length > 4 && parts.filter(({ item }) => COUNTED_BY.some((words) => words.test(item))).length === 1
  );
}
