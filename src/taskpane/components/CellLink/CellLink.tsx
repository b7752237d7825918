/** A cell's address that leads to the cell; a report's paragraph is only named. */
import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CellAddress } from '../../../model/workbook/cell';
import { cellName, toA1 } from '../../../model/workbook/cell';
import { isParagraph } from '../../../model/report/reportText';
import { usePaneActions } from '../../state/paneContext';
import { useStrings } from '../../strings';

const useStyles = makeStyles({ link: { fontSize: 'inherit', textAlign: 'start' } });

export interface CellLinkProps {
  readonly cell: CellAddress;
  /** The sheet that the text around is about: its name is then left out. */
  readonly within?: string | undefined;
  readonly text?: string;
  /** What it leads to, where that is more than the cell. */
  readonly full?: string;
}

export function CellLink({ cell, within, text, full: area }: CellLinkProps): ReactElement {
  const { strings } = useStrings();
  const actions = usePaneActions();
  const styles = useStyles();
  const full = area ?? (isParagraph(cell) ? strings.paragraph(cell.row + 1) : cellName(cell));
  const shown = text ?? (cell.sheet === within && !isParagraph(cell) ? toA1(cell) : full);
  return (
    <Link
      as="button"
      className={styles.link}
      onClick={() => void actions.select(cell)}
      title={strings.goTo(full)}
      {...(shown === full ? {} : { 'aria-label': `${shown}, ${strings.goTo(full)}` })}
    >
      {shown}
    </Link>
  );
}
