/** Check: the actions, what the last one said, and the result. */
import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { CheckResultView, NoForm, NoticeBar, ReadOnlyBar } from '../../lazyViews';
import { usePaneContext } from '../../state/paneContext';
import { ActionBar } from '../ActionBar/ActionBar';
import { ExampleInsert } from '../ExampleInsert/ExampleInsert';
import { KeptFocus } from '../KeptFocus/KeptFocus';
import { TemplateInsert } from '../TemplateInsert/TemplateInsert';
import { Welcome } from '../Welcome/Welcome';
import { useViewStyles } from '../viewStyles';

export function CheckView(): ReactElement {
  const styles = useViewStyles();
  const { checked, notice } = usePaneContext().state;
  return (
    <KeptFocus>
      <div className={mergeClasses(styles.top, checked && styles.denseTop)}>
        <ActionBar />
        {notice && (
          <div role="alert">
            <NoticeBar notice={notice} />
          </div>
        )}
      </div>
      <div className={mergeClasses(styles.body, checked && styles.dense)}>
        {checked?.readOnly && <ReadOnlyBar />}
        {!checked && <Welcome />}
        {checked?.result.status === 'no-form' && <NoForm near={checked.result.near} />}
        {(!checked || checked.result.status === 'no-form') && <TemplateInsert />}
        {!checked && <ExampleInsert />}
        {checked && checked.result.status !== 'no-form' && <CheckResultView result={checked.result} />}
      </div>
    </KeptFocus>
  );
}
