/** A heading that opens and closes what stands under it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import { useId, useState } from 'react';

const useStyles = makeStyles({
  heading: {
    justifyContent: 'flex-start',
    width: '100%',
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase300,
  },
  body: { paddingLeft: tokens.spacingHorizontalXXL },
});

export interface DisclosureProps {
  readonly heading: ReactNode;
  readonly children: ReactNode;
  readonly initiallyOpen?: boolean;
  /** What stands under it is there also while it is closed. */
  readonly kept?: boolean;
}

export function Disclosure({
  heading,
  children,
  initiallyOpen = false,
  kept = false,
}: DisclosureProps): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(initiallyOpen);
  const id = useId();
  return (
    <div>
      <Button
        className={styles.heading}
        appearance="transparent"
        size="small"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {heading}
      </Button>
      <div id={id} className={styles.body} hidden={!open}>
        {(open || kept) && children}
      </div>
    </div>
  );
}
