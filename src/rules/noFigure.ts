/** What stands in a cell where a figure should, and is none. */
import type { Field } from '../model/form/form';

/** Words that say that there is nothing to state, and headers repeated in the body: no figures, no mistakes. */
const NOTHING_TO_STATE =
  /^(?:不涉及|不适用|未发生|没有|无此项|免填|无需填写?|不[评计打]分|免[评于]?.{0,2}|未设置?)$|[决预]算数/;

/**
 * Why a cell holds no figure: its formula fails, its text has digits and more, or it is but a word. Undefined where a
 * figure stands there, or nothing; `nothing` where it is said that there is none.
 */
export function noFigureIn({ value }: Field): 'formulaError' | 'notNumber' | 'word' | 'nothing' | undefined {
  if (value.kind !== 'invalid') return undefined;
  if (NOTHING_TO_STATE.test(value.text.trim())) return 'nothing';
  if (value.text.startsWith('#')) return 'formulaError';
  return /\d/.test(value.text) ? 'notNumber' : 'word';
}
