/** How grave something is, by word and by colour, never by colour alone. */
import { Badge, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Severity } from '../../../model/result/severity';
import { useStrings } from '../../strings';

const COLOR = { error: 'danger', explain: 'warning', hint: 'brand' } as const;

const useStyles = makeStyles({ badge: { flexShrink: 0, whiteSpace: 'nowrap' } });

interface Props {
  readonly severity: Severity;
  /** What is to be done, in place of what the severity is called. */
  readonly work?: string;
}

export function SeverityBadge({ severity, work }: Props): ReactElement {
  const { strings } = useStrings();
  return (
    <Badge className={useStyles().badge} appearance="tint" shape="rounded" color={COLOR[severity]}>
      {work ?? strings.severities[severity]}
    </Badge>
  );
}
