/** The blank forms that there are, in the order in which they stand in a workbook. */
import type { FormLayout } from '../../model/form/layout';
import type { TemplateForm, TemplateOptions, TemplateSheet } from '../../model/writing/template';
import { basicForm } from '../basic';
import { evaluationForm } from '../evaluation';
import { projectEvaluationForm } from '../project-evaluation';
import { scorecardForm } from '../scorecard';
import { basicTemplate } from './basic';
import { evaluationTemplate } from './evaluation';
import { projectEvaluationTemplate } from './project-evaluation';
import { scorecardTemplate } from './scorecard';

export interface Template extends TemplateForm {
  readonly layout: FormLayout;
  readonly draw: (options: TemplateOptions) => TemplateSheet;
}

function template(layout: FormLayout, word: string, usual: boolean, draw: Template['draw']): Template {
  return { form: layout.kind, word, title: layout.title, usual, layout, draw };
}

export const TEMPLATES: readonly Template[] = [
  template(basicForm, 'basic', true, basicTemplate),
  template(evaluationForm, 'evaluation', true, evaluationTemplate),
  template(projectEvaluationForm, 'project', false, projectEvaluationTemplate),
  template(scorecardForm, 'scorecard', false, scorecardTemplate),
];
