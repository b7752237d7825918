/** A paragraph of the report: where a finding about the text, or a figure of it, leads. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReportParagraph } from '../../../model/report/reportText';
import { useStrings } from '../../strings';

const useStyles = makeStyles({
  quote: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    maxHeight: '30vh',
    overflowY: 'auto',
  },
  where: { display: 'block', color: tokens.colorNeutralForeground3 },
});

export interface ReportQuoteProps {
  readonly index: number;
  readonly paragraph: ReportParagraph;
}

export function ReportQuote({ index, paragraph }: ReportQuoteProps): ReactElement {
  const styles = useStyles();
  const { strings } = useStrings();
  const where = strings.paragraph(index + 1);
  return (
    <blockquote className={styles.quote} tabIndex={0} aria-label={where}>
      <span className={styles.where}>{where}</span>
      {paragraph.numbering}
      {paragraph.text}
    </blockquote>
  );
}
