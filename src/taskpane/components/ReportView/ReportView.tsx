/** 报告核对: the Word report against the tables, and its tables into the workbook. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReportDocument } from '../../../model/report/reportText';
import { isParagraph, paragraphCell } from '../../../model/report/reportText';
import type { ReportComparison } from '../../../model/report/reportTable';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';
import { Disclosure } from '../Disclosure/Disclosure';
import { Heading } from '../Heading/Heading';
import { KeptFocus } from '../KeptFocus/KeptFocus';
import { NoticeBar } from '../NoticeBar/NoticeBar';
import { ReportQuote } from '../ReportQuote/ReportQuote';
import { ReportSource } from '../ReportSource/ReportSource';
import { ReportTable } from '../ReportTable/ReportTable';
import { WordExport } from '../WordExport/WordExport';
import { useViewStyles } from '../viewStyles';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  text: { margin: 0 },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
});

export function ReportView(): ReactElement {
  const styles = useStyles();
  const view = useViewStyles();
  const { strings } = useStrings();
  const { state, actions } = usePaneContext();
  const { document, checked, notice, selected, phase } = state;
  const words = strings.report;
  const comparison = document && checked?.result.report;
  const quoted = selected && isParagraph(selected) ? selected.row : undefined;
  const paragraph = quoted === undefined ? undefined : comparison?.paragraphs[quoted];
  const busy = phase === 'busy';
  return (
    <KeptFocus>
      <div className={view.top}>
        <Heading level={2}>{words.title}</Heading>
        {notice && <NoticeBar notice={notice} />}
        {document && (
          <>
            <p className={styles.text}>{document.name ?? words.pasted}</p>
            <div className={styles.actions}>
              <Button size="small" onClick={() => actions.show('check')}>
                {words.toFindings}
              </Button>
              {document.tables.sheets.length > 0 && (
                <Button
                  size="small"
                  disabledFocusable={busy}
                  onClick={() => void actions.importReport()}
                  data-action="import-report"
                >
                  {strings.actions['import-report']}
                </Button>
              )}
              <Button size="small" disabledFocusable={busy} onClick={() => void actions.removeReport()}>
                {words.remove}
              </Button>
            </div>
          </>
        )}
        {paragraph && quoted !== undefined && <ReportQuote index={quoted} paragraph={paragraph} />}
      </div>
      <div className={view.body}>
        {document ? (
          <Compared document={document} comparison={comparison} />
        ) : (
          <>
            <ReportSource />
            <p className={styles.note}>{words.privacy}</p>
          </>
        )}
        <WordExport />
      </div>
    </KeptFocus>
  );
}

interface ComparedProps {
  readonly document: ReportDocument;
  readonly comparison: ReportComparison | undefined;
}

function Compared({ document, comparison }: ComparedProps): ReactElement {
  const styles = useStyles();
  const { strings } = useStrings();
  const words = strings.report;
  if (!comparison) return <p className={styles.text}>{words.noReport}</p>;
  const { rows, unplaced } = comparison;
  const differing = rows.filter(({ agreement }) => agreement === 'differs');
  const agreeing = rows.filter(({ agreement }) => agreement === 'agrees');
  const alone = rows.filter(({ agreement }) => agreement === 'alone');
  const beside = [...differing, ...agreeing];
  return (
    <>
      <p className={styles.text}>{words.summary(differing.length, agreeing.length, alone.length)}</p>
      {document.tables.sheets.length > 0 && (
        <p className={styles.note}>{words.tables(document.tables.sheets.map(({ name }) => name))}</p>
      )}
      {beside.length > 0 && <ReportTable rows={beside} />}
      {alone.length > 0 && (
        <Disclosure heading={words.alone(alone.length)}>
          <ReportTable rows={alone} />
        </Disclosure>
      )}
      {unplaced.length > 0 && (
        <Disclosure heading={words.unplaced(unplaced.length)}>
          <p className={styles.note}>{words.unplacedNote}</p>
          <ul className={styles.list}>
            {unplaced.map(({ text, place }, index) => (
              <li key={index}>
                <CellLink cell={paragraphCell(place.paragraph)} /> {text}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
