/** A paragraph of the report with its figures marked, what is wrong with them, and what holds for them. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { memo } from 'react';
import type { MarkedParagraph, ReportFinding } from '../../../model/report/markedReport';
import { WORK_NAMES } from '../../../model/result/work';
import type { CellAddress } from '../../../model/workbook/cell';
import { cellName } from '../../../model/workbook/cell';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';
import { MarkedText } from '../MarkedText/MarkedText';
import { SeverityBadge } from '../SeverityBadge/SeverityBadge';

const useStyles = makeStyles({
  where: { display: 'block', color: tokens.colorNeutralForeground3 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  tie: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  tick: {
    marginInlineEnd: tokens.spacingHorizontalXXS,
    verticalAlign: '-0.15em',
    color: tokens.colorStatusSuccessForeground1,
  },
  badge: { marginInlineEnd: tokens.spacingHorizontalXS },
});

export interface ReportParagraphProps {
  readonly paragraph: MarkedParagraph;
}

/** What the paragraph stands in is the caller's: an item of a list, a quotation. */
export const ReportParagraph = memo(function ReportParagraph({
  paragraph,
}: ReportParagraphProps): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const { index, findings, foundAt, ties } = paragraph;
  return (
    <>
      <span className={styles.where}>{strings.paragraph(index + 1)}</span>
      <MarkedText paragraph={paragraph} />
      {findings.length + foundAt.length > 0 && (
        <ul className={styles.list}>
          {findings.map((finding, at) => (
            <Found key={at} finding={finding} />
          ))}
          {foundAt.length > 0 && (
            <li>
              {strings.report.foundAt}
              <Cells cells={foundAt} />
            </li>
          )}
        </ul>
      )}
      {ties.length > 0 && (
        <ul className={styles.list}>
          {ties.map(({ text, cells }, at) => (
            <li key={at} className={styles.tie} data-tie="">
              <CheckmarkRegular className={styles.tick} aria-label={strings.report.states.agrees} />
              {tell(text)}
              <Cells cells={cells} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
});

function Found({ finding }: { readonly finding: ReportFinding }): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const { severity, message, reason, cells } = finding;
  return (
    <li data-finding={severity}>
      <span className={styles.badge}>
        <SeverityBadge severity={severity} work={tell(WORK_NAMES[severity])} />
      </span>
      {tell(message)}
      <Cells cells={cells} />
      {reason !== undefined && <span className={styles.where}>{strings.report.reason(reason)}</span>}
    </li>
  );
}

function Cells({ cells }: { readonly cells: readonly CellAddress[] }): ReactElement {
  return (
    <>
      {cells.map((cell) => (
        <span key={cellName(cell)}>
          {' '}
          <CellLink cell={cell} />
        </span>
      ))}
    </>
  );
}
