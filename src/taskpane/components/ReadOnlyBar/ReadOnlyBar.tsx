/** The file is read-only: what can be done all the same, and how to keep it. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useStrings } from '../../strings';

export function ReadOnlyBar(): ReactElement {
  const { strings } = useStrings();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{strings.readOnly}</MessageBarBody>
    </MessageBar>
  );
}
