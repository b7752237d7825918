/** What a view says that has nothing to show: before a check, of a workbook without a form, and when all is done. */
import type { ReactElement } from 'react';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { useViewStyles } from '../viewStyles';

interface Props {
  readonly notYet: string;
  /** After a check that found a form. */
  readonly nothing: string;
}

export function EmptyView({ notYet, nothing }: Props): ReactElement {
  const { note } = useViewStyles();
  const { strings } = useStrings();
  const { checked } = usePaneContext().state;
  const found = checked?.result.status === 'no-form' ? strings.noForm.title : nothing;
  return <p className={note}>{checked ? found : notYet}</p>;
}
