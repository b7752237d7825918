/** 报告核对: the Word report against the tables, and its tables into the workbook. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReportDocument } from '../../../model/report/reportText';
import { isParagraph } from '../../../model/report/reportText';
import type { CheckResult } from '../../../model/result/result';
import { REPORT_KIND } from '../../../model/report/reportTraits';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { Heading } from '../Heading/Heading';
import { KeptFocus } from '../KeptFocus/KeptFocus';
import { NoticeBar } from '../NoticeBar/NoticeBar';
import { ReportQuote } from '../ReportQuote/ReportQuote';
import { ReportSource } from '../ReportSource/ReportSource';
import { ReportText } from '../ReportText/ReportText';
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
});

export function ReportView(): ReactElement {
  const styles = useStyles();
  const view = useViewStyles();
  const { strings } = useStrings();
  const { state, actions } = usePaneContext();
  const { document, checked, notice, selected, phase } = state;
  const words = strings.report;
  const result = document && checked?.result;
  const quoted = selected && isParagraph(selected) ? selected.row : undefined;
  const paragraph = quoted === undefined ? undefined : result?.report?.paragraphs[quoted];
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
        {paragraph && <ReportQuote paragraph={paragraph} />}
      </div>
      <div className={view.body}>
        {document ? (
          <Compared document={document} result={result} />
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
  readonly result: CheckResult | undefined;
}

function Compared({ document, result }: ComparedProps): ReactElement {
  const styles = useStyles();
  const words = useStrings().strings.report;
  const report = result?.report;
  if (!report) return <p className={styles.text}>{words.noReport}</p>;
  const isAlone = result.forms.every(({ form }) => form === REPORT_KIND);
  return (
    <>
      {isAlone && <p className={styles.note}>{words.withoutForms}</p>}
      {document.tables.sheets.length > 0 && (
        <p className={styles.note}>{words.tables(document.tables.sheets.map(({ name }) => name))}</p>
      )}
      <ReportText report={report} />
    </>
  );
}
