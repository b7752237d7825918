/** What the last action has to say: what was done, or what went wrong and how to go on. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Notice } from '../../state/pane';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';

const useStyles = makeStyles({
  detail: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

type Intent = 'success' | 'warning' | 'error';

export function NoticeBar({ notice }: { readonly notice: Notice }): ReactElement {
  const styles = useStyles();
  const { strings } = useStrings();
  const { actions } = usePaneContext();
  const { intent, title, text, detail } = useContent(notice);
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {text && <div>{text}</div>}
        {detail && (
          <details className={styles.detail}>
            <summary>{strings.technical}</summary>
            {detail}
          </details>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={strings.dismiss}
            onClick={actions.dismiss}
          />
        }
      >
        {notice.kind === 'written' && (
          <Button size="small" onClick={() => actions.select({ sheet: notice.sheet, row: 0, column: 0 })}>
            {strings.open}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function useContent(notice: Notice): { intent: Intent; title: string; text?: string; detail?: string } {
  const { strings } = useStrings();
  switch (notice.kind) {
    case 'marked': {
      const title = strings.marked(notice.marked, notice.protectedSheets.length > 0);
      if (notice.protectedSheets.length === 0) return { intent: 'success', title };
      return { intent: 'warning', title, text: strings.protectedSheets(notice.protectedSheets) };
    }
    case 'cleared':
      return { intent: 'success', title: strings.cleared(notice.count) };
    case 'written':
      return { intent: 'success', title: strings.written(notice.sheet) };
    case 'error': {
      const { title, remedy } = strings.error(notice.code, notice.action, notice.detail);
      // The user's own doing is a warning; Excel's refusal is an error.
      const intent = notice.code === 'cell-edit' || notice.code === 'protected' ? 'warning' : 'error';
      return { intent, title, text: remedy, ...(notice.code === 'failed' ? { detail: notice.detail } : {}) };
    }
  }
}
