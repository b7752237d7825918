/** A heading without the browser's margins: 2 for what a view is about, 3 for its parts (1 is the pane's name). */
import { makeStyles, Text } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    // Chinese words stay whole (提示 at a line's end); what is longer than a line is still broken.
    wordBreak: 'keep-all',
  },
});

export interface HeadingProps {
  readonly level: 2 | 3;
  readonly children: ReactNode;
}

export function Heading({ level, children }: HeadingProps): ReactElement {
  const styles = useStyles();
  return (
    <Text
      as={level === 2 ? 'h2' : 'h3'}
      size={level === 2 ? 400 : 300}
      weight="semibold"
      block
      className={styles.heading}
    >
      {children}
    </Text>
  );
}
