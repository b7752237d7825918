/** What a figure may be said with; the first construct that knows it reads it. */
import type { Construct } from '../reading';
import { change } from './change';
import { count } from './count';
import { money } from './money';
import { rate } from './rate';
import { score } from './score';

export const CONSTRUCTS: readonly Construct[] = [change, money, rate, score, count];
