/** The registry of form layouts, in the order in which they are looked for. */
import type { FormLayout } from '../model/form/layout';
import { basicForm } from './basic';
import { evaluationForm } from './evaluation';
import { projectEvaluationForm } from './project-evaluation';
import { projectListForm } from './project-list';
import { scorecardForm } from './scorecard';

export const LAYOUTS: readonly FormLayout[] = [
  basicForm,
  projectEvaluationForm,
  scorecardForm,
  evaluationForm,
  projectListForm,
];
