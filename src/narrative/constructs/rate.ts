/** Percentages that have a name: 办结率99.3%, 见面率、满意率均达到100%. */
import type { Construct } from '../reading';
import { named } from './named';

export const rate: Construct = (figure, context) => {
  if (figure.unit?.class !== 'rate') return undefined;
  const { item } = named(figure, context, true);
  if (item === '') return undefined;
  // 目标为不低于90%: of the rate before it.
  const isGoal = /^(?:目标值?|指标值?|计划|要求|标准)/.test(item) && !/(?:完成|达成|实现)率$/.test(item);
  const before = isGoal ? context.readings.at(-1) : undefined;
  if (before?.kind === 'ratio') return [{ item: before.item, role: 'rate', kind: 'limit' }];
  return splitShared(figure.lead, item).map((each) => ({ item: each, role: 'rate', kind: 'ratio' }));
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
