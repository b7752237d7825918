/** 错误, 需说明 or 提示: by word and by colour, never by colour alone. */
import { Badge, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Severity } from '../../../model/result/severity';
import { useStrings } from '../../strings';

const COLOR = { error: 'danger', explain: 'warning', hint: 'brand' } as const;

const useStyles = makeStyles({ badge: { flexShrink: 0, whiteSpace: 'nowrap' } });

export function SeverityBadge({ severity }: { readonly severity: Severity }): ReactElement {
  const { strings } = useStrings();
  return (
    <Badge className={useStyles().badge} appearance="tint" shape="rounded" color={COLOR[severity]}>
      {strings.severities[severity]}
    </Badge>
  );
}
