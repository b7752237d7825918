/** Check: the actions, what the last one said, and the result. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { CheckResultView } from '../../lazyViews';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { ActionBar } from '../ActionBar/ActionBar';
import { ExampleInsert } from '../ExampleInsert/ExampleInsert';
import { KeptFocus } from '../KeptFocus/KeptFocus';
import { NoForm } from '../NoForm/NoForm';
import { NoticeBar } from '../NoticeBar/NoticeBar';
import { TemplateInsert } from '../TemplateInsert/TemplateInsert';
import { Welcome } from '../Welcome/Welcome';
import { useViewStyles } from '../viewStyles';

export function CheckView(): ReactElement {
  const styles = useViewStyles();
  const { strings } = useStrings();
  const { report, notice } = usePaneContext().state;
  return (
    <KeptFocus>
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
        {report?.result.status === 'no-form' && <NoForm near={report.result.near} />}
        {report?.result.status !== 'checked' && <TemplateInsert />}
        {!report && <ExampleInsert />}
        {report?.result.status === 'checked' && <CheckResultView result={report.result} />}
      </div>
    </KeptFocus>
  );
}
