/** Of what a rate is the rate: 共办理16867件，办结16753件，办结率99.3%. Only where there is one reading. */
import type { Clause } from './clauses';
import type { Reading } from './reading';
import { alike } from './units';

export function findOperands(readings: readonly Reading[], clauses: readonly Clause[]): void {
  const sentence = (reading: Reading): number => clauses[reading.figure.clause]!.sentence;
  readings.forEach((rate, at) => {
    if (rate.role !== 'rate' || rate.of) return;
    const before = readings.slice(0, at).filter((each) => sentence(each) === sentence(rate));
    const operands = /执行率?$|执行进度$/.test(rate.item) ? execution(before) : doing(rate, before);
    if (operands) rate.of = operands.map((each) => readings.indexOf(each));
  });
}

/** 全年预算数…，全年执行数…，执行率…: the budget is the adjusted one where two are named. */
function execution(before: readonly Reading[]): [Reading, Reading] | undefined {
  const whole = before.filter(({ role, partOf }) => role === 'budget' && partOf === undefined);
  const done = before.filter(
    ({ role, partOf }) => (role === 'executed' || role === 'expenditure') && partOf === undefined,
  );
  const adjusted = whole.filter(({ item }) => /全年|调整后|调整预算/.test(item));
  const budget = adjusted.length === 1 ? adjusted[0] : whole.length === 1 ? whole[0] : undefined;
  return budget && done.length === 1 ? [done[0]!, budget] : undefined;
}

/** 办结率: 办结 of the one other figure of its kind. */
function doing(rate: Reading, before: readonly Reading[]): [Reading, Reading] | undefined {
  const verb = /(..)[率]$/.exec(rate.item)?.[1];
  if (!verb) return undefined;
  const counts = before.filter(({ role }) => role !== 'rate' && role !== 'change' && role !== 'score');
  const parts = counts.filter(({ figure }) => `${figure.lead}${figure.tail}`.includes(verb));
  const part = parts.length === 1 ? parts[0] : undefined;
  if (!part) return undefined;
  const others = counts.filter((each) => each !== part && alike(each.figure.unit!, part.figure.unit!));
  return others.length === 1 ? [part, others[0]!] : undefined;
}
