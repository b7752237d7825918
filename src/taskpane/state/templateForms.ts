/** The forms that there are blank ones of, for whoever wants to start from one. */
import { createContext } from 'react';
import type { TemplateForm } from '../../model/writing/template';

export const TemplateFormsContext = createContext<readonly TemplateForm[]>([]);
