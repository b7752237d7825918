/** What is said of forms as they were read, before their relations; see `ReadingIssue`. */
import type { RuleMeta } from '../../model/result/rule';
import { hiddenFigures } from './hidden-figures';
import { labelTwice } from './label-twice';
import { shownFigures } from './shown-figures';
import { storedResults } from './stored-results';

export const READING_RULES: readonly RuleMeta[] = [labelTwice, hiddenFigures, storedResults, shownFigures];
