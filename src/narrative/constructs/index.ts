/** What a figure may be said with; the first construct that knows it reads it. */
import type { Construct } from '../reading';
import { change } from './change';
import { count } from './count';
import { earlier } from './earlier';
import { formula } from './formula';
import { money } from './money';
import { price } from './price';
import { rate } from './rate';
import { score } from './score';
import { share } from './share';

export const CONSTRUCTS: readonly Construct[] = [
  formula,
  change,
  earlier,
  share,
  rate,
  price,
  score,
  money,
  count,
];
