/** The three phrases by which a qualitative indicator states how far it was met, and the band that each may score in. */
import type { Decimal } from '../number/quantity';
import { decimal, ZERO } from '../number/quantity';
import type { Policy } from '../policy/policy';

/** Best first, as the bands of a policy stand. */
export const PHRASES = ['met', 'partly', 'not-met'] as const;
export type Phrase = (typeof PHRASES)[number];

const FORMS: readonly (readonly [Phrase, RegExp])[] = [
  ['met', /^(?:全部)?达成(?:年度|预期|年初|既定)(?:绩效)?(?:指标|目标)$/],
  [
    'partly',
    /^部分达成(?:(?:年度|预期|年初|既定)(?:绩效)?(?:指标|目标))?(?:[并且,、]{0,2}(?:具有|取得|产生|有)一定的?(?:社会)?效[果益])?$/,
  ],
  [
    'not-met',
    /^未能?达成(?:(?:年度|预期|年初|既定)(?:绩效)?(?:指标|目标))?(?:[并且,、]{0,2}效[果益]较?差)?$/,
  ],
];
/** Longer texts say more than one of the phrases. */
const MAX_LENGTH = 30;

/** Undefined where the text is none of the phrases: a wording of the unit's own has no band. */
export function phraseOf(text: string): Phrase | undefined {
  if (text.length > MAX_LENGTH * 2) return undefined;
  const plain = text.normalize('NFKC').replace(/[\s“”"'()。;；.]/g, '');
  if (plain.length > MAX_LENGTH) return undefined;
  return FORMS.find(([, form]) => form.test(plain))?.[0];
}

/** Points that a phrase may have; the upper end belongs to it only in the best band, where `half` says so. */
export interface Band {
  readonly least: Decimal;
  readonly most: Decimal;
  /** Its upper end is the next band's. */
  readonly open: boolean;
}

/**
 * The band of a phrase.
 * @param bands as a policy states them, percent
 * @param half whether the bound between two bands belongs to the upper one alone
 */
export function bandOf(
  phrase: Phrase,
  weight: Decimal,
  bands: Policy['qualitativeBands'],
  half: boolean,
): Band | undefined {
  const at = PHRASES.indexOf(phrase);
  const band = bands[at];
  if (!band || weight.lt(ZERO)) return undefined;
  const points = (percent: string): Decimal => weight.times(decimal(percent)).div(100);
  return { least: points(band.to), most: points(band.from), open: half && at > 0 };
}

export function isInBand(score: Decimal, { least, most, open }: Band): boolean {
  return score.gte(least) && (open ? score.lt(most) : score.lte(most));
}
