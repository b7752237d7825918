/** One issue: the cell that is wrong and what would mend it, with the findings that it explains below. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { toA1 } from '../../../model/workbook/cell';
import { choicesOf } from '../../../model/result/cause';
import type { Issue as IssueModel } from '../../../model/result/issues';
import { severityOf } from '../../../model/result/issues';
import { usePaneActions, usePaneState } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';
import { Finding } from '../Finding/Finding';
import { SeverityBadge } from '../SeverityBadge/SeverityBadge';

const useStyles = makeStyles({
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalS,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  message: { margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}` },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

export interface IssueProps {
  readonly issue: IssueModel;
  /** Of its findings, in their order. */
  readonly ids: readonly string[];
  readonly tabStop: string | undefined;
}

export function Issue({ issue, ids, tabStop }: IssueProps): ReactElement | null {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const actions = usePaneActions();
  const busy = usePaneState(({ phase }) => phase === 'busy');
  const { cause, diagnostics } = issue;
  if (!cause) return null;
  const severity = severityOf(issue);
  return (
    <li className={styles.item} data-cause={cause.kind} data-item={`${cause.kind} ${ids[0]}`}>
      <div className={styles.head}>
        {severity && <SeverityBadge severity={severity} />}
        {cause.corrections.map(({ cell, field }) => (
          <CellLink key={field} cell={cell} />
        ))}
      </div>
      <p className={styles.message}>{tell(cause.message)}</p>
      <div className={styles.buttons}>
        {choicesOf(cause).map((choice) => (
          <Button
            key={choice.map(({ field }) => field).join()}
            size="small"
            onClick={() => void actions.correct(choice.map(({ edit }) => edit))}
            disabledFocusable={busy}
            data-action="correct"
          >
            {strings.correct(choice.map(({ cell, to }) => strings.correctTo(toA1(cell), to)))}
          </Button>
        ))}
      </div>
      <ul className={styles.list} aria-label={strings.explainedFindings(diagnostics.length)}>
        {diagnostics.map((diagnostic, index) => (
          <Finding
            key={ids[index]}
            id={ids[index]!}
            diagnostic={diagnostic}
            isTabStop={ids[index] === tabStop}
            brief={cause.kind === 'cell'}
          />
        ))}
      </ul>
    </li>
  );
}
