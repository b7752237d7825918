/** Check: the actions, what the last one said, and the result. */
import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { CheckResultView, NoForm, NoticeBar, ReadOnlyBar, ReviewView } from '../../lazyViews';
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
  const hasNoForm = checked?.result.status === 'no-form';
  // Forms that stand beside a reviewer's sheets are what is worked on.
  const review = hasNoForm ? checked.review : undefined;
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
        {review && <ReviewView review={review} />}
        {hasNoForm && !review && <NoForm near={checked.result.near} />}
        {(!checked || (hasNoForm && !review)) && <TemplateInsert />}
        {!checked && <ExampleInsert />}
        {checked && !hasNoForm && <CheckResultView result={checked.result} />}
      </div>
    </KeptFocus>
  );
}
