/** Check: the actions, what the last one said, and the result. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { matters, severityOf } from '../../../model/matters';
import type { CheckResult } from '../../../model/result';
import { groupByForm } from '../../state/groups';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { ActionBar } from '../ActionBar/ActionBar';
import { FindingGroup } from '../FindingGroup/FindingGroup';
import { NoForm } from '../NoForm/NoForm';
import { NotChecked } from '../NotChecked/NotChecked';
import { NoticeBar } from '../NoticeBar/NoticeBar';
import { TemplateInsert } from '../TemplateInsert/TemplateInsert';
import { Verdict } from '../Verdict/Verdict';
import { Welcome } from '../Welcome/Welcome';
import { useViewStyles } from '../viewStyles';

export function CheckView(): ReactElement {
  const styles = useViewStyles();
  const { strings } = useStrings();
  const { report, notice } = usePaneContext().state;
  return (
    <>
      <div className={styles.top}>
        <ActionBar />
        {notice && (
          <div role="alert">
            <NoticeBar notice={notice} />
          </div>
        )}
      </div>
      <div className={styles.body}>
        {report?.readOnly && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{strings.readOnly}</MessageBarBody>
          </MessageBar>
        )}
        {!report && <Welcome />}
        {report?.result.status === 'no-form' && <NoForm />}
        {report?.result.status !== 'checked' && <TemplateInsert />}
        {report?.result.status === 'checked' && <Result result={report.result} />}
      </div>
    </>
  );
}

function Result({ result }: { readonly result: CheckResult }): ReactElement {
  const { strings, tell } = useStrings();
  const { filter } = usePaneContext().state;
  const groups = useMemo(() => groupByForm(result), [result]);
  return (
    <>
      <Verdict result={result} />
      {result.counts.crashed > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{strings.crashed(result.counts.crashed)}</MessageBarBody>
        </MessageBar>
      )}
      {result.explanationsProblem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tell(result.explanationsProblem)}</MessageBarBody>
        </MessageBar>
      )}
      {groups.map(({ form, diagnostics }) => {
        // What is explained is not counted, and not shown among what is open.
        const shown = filter
          ? matters(diagnostics)
              .filter((matter) => severityOf(matter) === filter)
              .flatMap((matter) => matter.diagnostics)
          : diagnostics;
        // With a filter on, a form without such findings would only say so.
        if (filter && shown.length === 0) return null;
        return (
          <FindingGroup key={form ? `${form.sheet}!${form.range}` : ''} form={form} diagnostics={shown} />
        );
      })}
      <NotChecked outcomes={result.outcomes} />
    </>
  );
}
