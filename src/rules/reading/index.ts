/** What is said of forms as they were read, before their relations; see `ReadingIssue`. */
import type { RuleMeta } from '../../model/result/rule';
import { hiddenFigures } from './hidden-figures';
import { labelTwice } from './label-twice';
import { shownFigures } from './shown-figures';

export const READING_RULES: readonly RuleMeta[] = [labelTwice, hiddenFigures, shownFigures];
