/** How the cells of the blank forms look. They print in black and grey. */
import type { TemplateStyle } from './template';

export const TEMPLATE_LINE = '#7F7F7F';

export interface TemplateLook {
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly fill?: string;
  readonly align: 'left' | 'center' | 'right';
  /** Room between the text and the line beside it. */
  readonly indent: 0 | 1;
  readonly wrap: boolean;
  readonly boxed: boolean;
}

const INK = '#000000';
const LABEL: TemplateLook = {
  size: 10.5,
  bold: true,
  color: INK,
  align: 'center',
  indent: 0,
  wrap: true,
  boxed: true,
};
const CLOSED: TemplateLook = { ...LABEL, bold: false };
const TEXT: TemplateLook = { ...CLOSED, align: 'left', indent: 1 };
/** A number that is wrapped is shown without its indent by some programs. */
const NUMBER: TemplateLook = { ...CLOSED, align: 'right', indent: 1, wrap: false };
const TITLE: TemplateLook = { ...LABEL, size: 16, boxed: false };

export const TEMPLATE_LOOKS: Readonly<Record<TemplateStyle, TemplateLook>> = {
  title: TITLE,
  subtitle: { ...TITLE, size: 11, bold: false },
  label: LABEL,
  item: TEXT,
  text: TEXT,
  number: NUMBER,
  // Pale enough to be left out by a printer.
  computed: { ...NUMBER, fill: '#E8EEF4' },
  closed: CLOSED,
  note: { ...TEXT, size: 9, color: '#595959', indent: 0, boxed: false },
};
