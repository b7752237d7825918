/** What the report states beside the cells that state the same: the differing ones first. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DismissCircleRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { ReportFigure, ReportRow } from '../../../model/report/reportTable';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'end',
    verticalAlign: 'top',
    // A label may break between its characters; a figure never.
    overflowWrap: 'normal',
    '@media (max-width: 280px)': { paddingLeft: tokens.spacingHorizontalXS },
  },
  figure: { whiteSpace: 'nowrap' },
  header: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  item: {
    width: '40%',
    paddingLeft: 0,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  /** A line of its own: it needs the whole width. */
  below: {
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
    lineHeight: tokens.lineHeightBase200,
  },
  message: { color: tokens.colorNeutralForeground1 },
  differs: { color: tokens.colorStatusDangerForeground1 },
  agrees: { color: tokens.colorStatusSuccessForeground1 },
  icon: { verticalAlign: 'text-bottom', marginInlineEnd: tokens.spacingHorizontalXS },
});

export function ReportTable({ rows }: { readonly rows: readonly ReportRow[] }): ReactElement {
  const styles = useStyles();
  const { columns } = useStrings().strings.report;
  const header = mergeClasses(styles.cell, styles.header);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['item', 'stated', 'basic', 'evaluation'] as const).map((column) => (
            <th key={column} scope="col" className={mergeClasses(header, column === 'item' && styles.item)}>
              {columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row key={index} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: ReportRow }): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const { item, stated, basic, evaluation, agreement, messages, sentence } = row;
  const { agreements } = strings.report;
  return (
    <>
      <tr data-agreement={agreement}>
        <th scope="row" className={mergeClasses(styles.cell, styles.item)}>
          {agreement === 'differs' && (
            <DismissCircleRegular
              className={mergeClasses(styles.icon, styles.differs)}
              aria-label={agreements.differs}
            />
          )}
          {agreement === 'agrees' && (
            <CheckmarkCircleRegular
              className={mergeClasses(styles.icon, styles.agrees)}
              aria-label={agreements.agrees}
            />
          )}
          {tell(item)}
        </th>
        <td className={mergeClasses(styles.cell, styles.figure)}>
          <CellLink cell={stated.cell} text={stated.text} />
        </td>
        <td className={styles.cell}>
          <Figures figures={basic} />
        </td>
        <td className={styles.cell}>
          <Figures figures={evaluation} />
        </td>
      </tr>
      {agreement === 'differs' && (
        <tr>
          <td className={styles.below} colSpan={4}>
            {messages.map((message, index) => (
              <div key={index} className={styles.message}>
                {tell(message)}
              </div>
            ))}
            <q>{sentence}</q>
          </td>
        </tr>
      )}
    </>
  );
}

/** The cells' own texts: a label in the same cell goes along, since it says what the figure is. */
function Figures({ figures }: { readonly figures: readonly ReportFigure[] }): ReactElement {
  if (figures.length === 0) return <>–</>;
  return (
    <>
      {figures.map(({ cell, text }, index) => (
        <div key={index}>
          <CellLink cell={cell} text={text === '' ? '–' : text} />
        </div>
      ))}
    </>
  );
}
