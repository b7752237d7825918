/** What is said of forms as they were read, before their relations; see `ReadingIssue`. */
import type { RuleMeta } from '../../model/result/rule';
import { changingResults } from './changing-results';
import { hiddenFigures } from './hidden-figures';
import { labelTwice } from './label-twice';
import { shownFigures } from './shown-figures';
import { staleResults } from './stale-results';
import { unverifiedResults } from './unverified-results';

export const READING_RULES: readonly RuleMeta[] = [
  labelTwice,
  hiddenFigures,
  shownFigures,
  staleResults,
  changingResults,
  unverifiedResults,
];
