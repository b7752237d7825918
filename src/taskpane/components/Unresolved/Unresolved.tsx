/** Findings that hang together and have no cause to name: why, and where they are. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Unresolved as UnresolvedModel } from '../../../model/result/cause';
import { cellName } from '../../../model/workbook/cell';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';

const useStyles = makeStyles({
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cells: { display: 'inline-flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

export function Unresolved({
  unresolved,
}: {
  readonly unresolved: readonly UnresolvedModel[];
}): ReactElement {
  const styles = useStyles();
  const { tell } = useStrings();
  return (
    <>
      {unresolved.map(({ message, cells }) => (
        <p key={cells.map(cellName).join()} className={styles.note} data-unresolved>
          {tell(message)}{' '}
          <span className={styles.cells}>
            {cells.map((cell) => (
              <CellLink key={cellName(cell)} cell={cell} />
            ))}
          </span>
        </p>
      ))}
    </>
  );
}
