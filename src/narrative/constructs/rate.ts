/** Percentages: 办结率99.3%, 见面率、满意率均达到100%, 占84.9%. */
import { nameIn } from '../item';
import type { Construct } from '../reading';
import { named } from './named';

const SHARE = /占(?:比|总额|全部|整体)?[^，]*?(?:的|为|达)?$/;

export const rate: Construct = (figure, context) => {
  if (figure.unit?.class !== 'rate') return undefined;
  const { lead } = figure;
  const share = SHARE.exec(lead);
  if (share) {
    // 分别占81.4%和18.6%: of two figures, in an order that is only likely.
    if (/^[和与、及]/.test(figure.tail)) return undefined;
    const own = nameIn(lead.slice(0, share.index), true).item;
    const before = context.readings.findLast(({ role }) => role !== 'rate' && role !== 'change');
    const item = own || before?.item;
    if (!item) return undefined;
    const of = own === '' && before ? context.readings.lastIndexOf(before) : undefined;
    return [
      {
        item: `${item}${share[0].replace(/(?<![为达的])[为达的]+$/, '')}`,
        role: 'rate',
        ...(of !== undefined && { of }),
      },
    ];
  }
  const item = named(figure, context, true);
  if (item === '') return undefined;
  return splitShared(lead, item).map((each) => ({ item: each, role: 'rate' }));
};

/** A、B均为100%: said of both. */
function splitShared(lead: string, item: string): string[] {
  if (!/[均都](?:为|是|达到?|保持在)*$/.test(lead)) return [item];
  const names = item.split(/、|和|及|以及/).filter((name) => name !== '');
  return names.length > 1 && names.every((name) => /[率度]$/.test(name) || name.length > 1)
    ? joinQualified(names)
    : [item];
}

/** 市人大建议、区人大建议的见面率: what stands before 的 belongs to the name behind it. */
function joinQualified(names: readonly string[]): string[] {
  const joined: string[] = [];
  let open = '';
  for (const name of names) {
    open = open === '' ? name : `${open}、${name}`;
    if (/[率度]$/.test(name)) {
      joined.push(open);
      open = '';
    }
  }
  if (open !== '') joined.push(open);
  return joined;
}
