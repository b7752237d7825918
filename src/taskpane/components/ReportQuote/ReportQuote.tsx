/** A paragraph of the report: where a finding about the text, or a figure of it, leads. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MarkedParagraph } from '../../../model/report/markedReport';
import { useStrings } from '../../strings';
import { ReportParagraph } from '../ReportParagraph/ReportParagraph';

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
});

export function ReportQuote({ paragraph }: { readonly paragraph: MarkedParagraph }): ReactElement {
  const styles = useStyles();
  const { strings } = useStrings();
  return (
    <blockquote className={styles.quote} tabIndex={0} aria-label={strings.paragraph(paragraph.index + 1)}>
      <ReportParagraph paragraph={paragraph} />
    </blockquote>
  );
}
