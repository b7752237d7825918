/** What the last action has to say: what was done, or what went wrong and how to go on. */
import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { HostErrorCode, LastWrite } from '../../../hosts/host';
import { cellName } from '../../../model/workbook/cell';
import type { Notice } from '../../state/pane';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { errorText } from '../../strings/errors';

const useStyles = makeStyles({
  short: {
    whiteSpace: 'normal',
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  detail: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The user's own doing is a warning; Excel's refusal is an error. */
const OWN_DOING: readonly HostErrorCode[] = ['cell-edit', 'protected', 'changed', 'nothing-to-undo'];

/** What says that something was written, with the write that an undo would then take back. */
const WROTE: Readonly<Partial<Record<Notice['kind'], LastWrite['action']>>> = {
  filled: 'fill',
  marked: 'mark',
  cleared: 'clear-marks',
  written: 'write-summary',
  inserted: 'insert-template',
  taught: 'teach',
  'layout-loaded': 'teach',
};

type Intent = 'success' | 'warning' | 'error';

export function NoticeBar({ notice }: { readonly notice: Notice }): ReactElement {
  const styles = useStyles();
  const { strings } = useStrings();
  const { actions, state } = usePaneContext();
  const { intent, title, text, detail } = useContent(notice, state.lastWrite);
  const lastWrite =
    isWritten(notice) && WROTE[notice.kind] === state.lastWrite?.action ? state.lastWrite : undefined;
  // What was done, with its undo beside it: of the room it takes as little as it can. Beside two buttons a narrow
  // pane has no room for words.
  const isShort = intent === 'success' && !text && notice.kind !== 'written';
  return (
    // Another one each time: what goes wrong twice in the same way is read out twice.
    <MessageBar key={state.ended} intent={intent} layout={isShort ? 'singleline' : 'multiline'}>
      <MessageBarBody className={mergeClasses(isShort && styles.short)}>
        {isShort ? title : <MessageBarTitle>{title}</MessageBarTitle>}
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
          <Button
            size="small"
            onClick={() => void actions.select({ sheet: notice.sheet, row: 0, column: 0 })}
          >
            {strings.open}
          </Button>
        )}
        {lastWrite && (
          <Button
            size="small"
            onClick={() => void actions.undo()}
            disabledFocusable={state.phase === 'busy'}
            title={strings.undoOf(lastWrite)}
            data-action="undo-write"
          >
            {strings.actions.undo}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function isWritten(notice: Notice): boolean {
  const { kind } = notice;
  if (kind === 'filled') return notice.written > 0;
  return kind === 'marked' ? notice.marked > 0 : kind !== 'cleared' || notice.count > 0;
}

interface Content {
  readonly intent: Intent;
  readonly title: string;
  readonly text?: string;
  readonly detail?: string;
}

function withLines(title: string, lines: readonly string[], intent: Intent): Content {
  return { intent, title, ...(lines.length > 0 && { text: lines.join(' ') }) };
}

function useContent(notice: Notice, lastWrite: LastWrite | undefined): Content {
  const { locale, strings, tell } = useStrings();
  switch (notice.kind) {
    case 'marked': {
      const { marked, protectedSheets, unreadableSheets = [], withoutComment } = notice;
      const isWhole = protectedSheets.length + unreadableSheets.length === 0;
      const title = strings.marked(marked, !isWhole, lastWrite?.action === 'mark' ? lastWrite.places : []);
      const lines = [
        ...(protectedSheets.length > 0 ? [strings.protectedSheets(protectedSheets)] : []),
        ...(unreadableSheets.length > 0 ? [strings.unreadableSheets(unreadableSheets)] : []),
        ...(withoutComment > 0 ? [strings.withoutComment(withoutComment)] : []),
      ];
      return withLines(title, lines, isWhole ? 'success' : 'warning');
    }
    case 'filled': {
      const lines = (['changed', 'protected'] as const).flatMap((reason) => {
        const cells = notice.refused
          .filter((each) => each.reason === reason)
          .map(({ cell }) => cellName(cell));
        return cells.length > 0 ? [strings.fillRefused[reason](cells)] : [];
      });
      return withLines(strings.filled(notice.changes), lines, lines.length > 0 ? 'warning' : 'success');
    }
    case 'inserted':
      return { intent: 'success', title: strings.inserted(notice.sheets) };
    case 'undone':
      return { intent: 'success', title: strings.undone(notice.write) };
    case 'forgotten':
      return { intent: 'success', title: strings.kept.removed };
    case 'taught': {
      const { label, meaning } = notice;
      const said = typeof meaning === 'object' ? tell(meaning) : meaning;
      return { intent: 'success', title: strings.teaching.done(label, said) };
    }
    case 'layout-loaded':
      return { intent: 'success', title: strings.teaching.loaded(notice.count) };
    case 'refused':
      return { intent: 'error', title: tell(notice.problem) };
    case 'unreadable': {
      const { title, remedy } = strings.report.unreadable(notice.code, notice.name);
      return { intent: 'warning', title, text: remedy };
    }
    case 'no-form':
      return { intent: 'warning', title: strings.noForm.title, text: strings.noForm.remedy };
    case 'cleared':
      return {
        intent: 'success',
        title: strings.cleared(notice.count, lastWrite?.action === 'clear-marks' ? lastWrite.places : []),
      };
    case 'written':
      return { intent: 'success', title: strings.written(notice.sheet) };
    case 'error': {
      const { title, remedy } = errorText(
        locale,
        notice.code,
        notice.action,
        strings.actions[notice.action],
        notice.detail,
      );
      const intent = OWN_DOING.includes(notice.code) ? 'warning' : 'error';
      return { intent, title, text: remedy, ...(notice.code === 'failed' ? { detail: notice.detail } : {}) };
    }
  }
}
