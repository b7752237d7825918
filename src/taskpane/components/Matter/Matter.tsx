/** One matter: the cell that is wrong and what would mend it, with the findings that it explains below. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { toA1 } from '../../../model/cell';
import type { Correction } from '../../../model/cause';
import type { Edit } from '../../../model/edits';
import type { Matter as MatterModel } from '../../../model/matters';
import { severityOf } from '../../../model/matters';
import { usePaneContext } from '../../state/paneContext';
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

export interface MatterProps {
  readonly matter: MatterModel;
  readonly keys: readonly string[];
}

export function Matter({ matter, keys }: MatterProps): ReactElement | null {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const { state, actions } = usePaneContext();
  const { cause, diagnostics } = matter;
  if (!cause) return null;
  const severity = severityOf(matter);
  return (
    <li className={styles.item} data-cause={cause.kind}>
      <div className={styles.head}>
        {severity && <SeverityBadge severity={severity} />}
        {cause.corrections.map(({ cell, field }) => (
          <CellLink key={field} cell={cell} />
        ))}
      </div>
      <p className={styles.message}>{tell(cause.message)}</p>
      <div className={styles.buttons}>
        {proposalsOf(matter).map(({ cells, edits }) => (
          <Button
            key={cells.join()}
            size="small"
            onClick={() => void actions.correct(edits)}
            disabledFocusable={state.phase === 'busy'}
            data-action="correct"
          >
            {strings.correct(cells.map(([cell, to]) => strings.correctTo(cell, to)))}
          </Button>
        ))}
      </div>
      <ul className={styles.list} aria-label={strings.explainedFindings(diagnostics.length)}>
        {diagnostics.map((diagnostic, index) => (
          <Finding
            key={keys[index]}
            id={keys[index]!}
            diagnostic={diagnostic}
            brief={cause.kind === 'cell'}
          />
        ))}
      </ul>
    </li>
  );
}

interface Proposal {
  /** Each with the figure that it would read. */
  readonly cells: readonly (readonly [cell: string, to: string])[];
  readonly edits: readonly Edit[];
}

/** All cells of a known cause at once, of a tie each by itself; where an amount belongs only the unit knows. */
function proposalsOf({ cause }: MatterModel): readonly Proposal[] {
  if (!cause || cause.kind === 'shift') return [];
  const one = (corrections: readonly Correction[]): readonly Proposal[] => {
    const edits = corrections.flatMap(({ edit }) => edit ?? []);
    const cells = corrections.map(({ cell, to }) => [toA1(cell), to] as const);
    return edits.length === corrections.length ? [{ cells, edits }] : [];
  };
  return cause.kind === 'tie' ? cause.corrections.flatMap((each) => one([each])) : one(cause.corrections);
}
