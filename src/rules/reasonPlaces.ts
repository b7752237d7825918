/** Where a form has room for reasons besides an indicator's own cell. */
import type { FieldId } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import { findField } from '../model/form/form';
import { mayBeUnread } from '../model/form/unread';
import type { Policy } from '../model/policy/policy';
import { isHollow } from '../model/reason/reason';
import { isTemplateText } from './templateText';
import { textOf } from './verdicts';
import { flatMap } from '../model/flatMap';

/** For whatever the form is about: 偏差原因 as a row at the foot. */
export const WHOLE_FORM = ['deviation.reason'] as const satisfies FieldId[];
/** For what became of the money; 其他需要说明的事项 where it speaks of money. */
export const FUND_REASONS = ['funds.reason', ...WHOLE_FORM, 'remarks'] as const satisfies FieldId[];

const OF_MONEY = /资金|预算|经费|款|执行|结转|结余|追加|调[增减整剂]|支付|收回/;

/** Where a form tells what was done, and may say the reason along with it. */
export const TOLD_IN = [
  'goal.achieved',
  'conclusion.summary',
  'conclusion.problems',
] as const satisfies FieldId[];

/** That the budget was adjusted. */
const ADJUSTED = /追加|调增|调减|调整|调剂|增加预算|新增|核减|压减/;
/** That money was not spent, and why. */
const UNSPENT =
  /未执行|未支[付出]|未拨付|未结算|结转|结余|节约|收回|[缴交退]回|上[缴交]|余\d|执行率|支出进度|尾款/;
const BECAUSE = /因|由于|受.{1,20}影响|推迟|延[后迟期]|暂缓|待.{1,10}后/;

/** Whether a clause of what was done says that the budget was adjusted. */
export function tellsOfAdjustment(set: FormSet): boolean {
  return TOLD_IN.some((id) => ADJUSTED.test(textOf(id, set) ?? ''));
}

/** Whether a sentence of what was done says of the money that was not spent why. */
export function tellsWhyUnspent(set: FormSet): boolean {
  return sentencesIn(TOLD_IN, set).some((sentence) => UNSPENT.test(sentence) && BECAUSE.test(sentence));
}

/** Whether any sentence of the form's texts speaks of money that was not spent. */
export function tellsOfUnspent(set: FormSet): boolean {
  return sentencesIn([...TOLD_IN, ...FUND_REASONS], set).some((sentence) => UNSPENT.test(sentence));
}

const sentencesIn = (places: readonly FieldId[], set: FormSet): readonly string[] =>
  flatMap(places, (id) => (textOf(id, set) ?? '').split(/[。；;\n]/));

/** What a reason is: a text of the unit's own that says something. */
export function isReason(text: string | undefined, policy: Policy): boolean {
  return text !== undefined && !isTemplateText(text) && !isHollow(text, policy);
}

/** Whether a reason stands at one of these places, or may stand where nobody could read it. */
export function isExplained(places: readonly FieldId[], set: FormSet, policy: Policy): boolean {
  return places.some((id) => {
    if (!findField(set, id)) return mayBeUnread(id, set);
    const text = textOf(id, set);
    return isReason(text, policy) && (id !== 'remarks' || OF_MONEY.test(text ?? ''));
  });
}

/** The cell among these where a reason would have to be written; undefined where the form has none. */
export function placeFor(places: readonly FieldId[], set: FormSet): FieldId | undefined {
  return places.find((id) => findField(set, id) !== undefined);
}
