/** The blank form of every kind. */
import type { TemplateForm, TemplateOptions, TemplateSheet } from '../../model/writing/template';
import { basicTemplate } from './basic';
import { evaluationTemplate } from './evaluation';
import { projectEvaluationTemplate } from './project-evaluation';

export const TEMPLATES: Readonly<Record<TemplateForm, (options: TemplateOptions) => TemplateSheet>> = {
  basic: basicTemplate,
  evaluation: evaluationTemplate,
  'project-evaluation': projectEvaluationTemplate,
};
