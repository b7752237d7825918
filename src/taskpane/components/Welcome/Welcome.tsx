/** Before the first check: what to do, and what happens then. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { Heading } from '../Heading/Heading';
import { useOpening } from '../../strings/opening';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`,
    paddingLeft: '1.5em',
    color: tokens.colorNeutralForeground2,
  },
  privacy: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { flexShrink: 0, fontSize: '16px' },
});

export function Welcome(): ReactElement {
  const styles = useStyles();
  const { welcome } = useOpening().strings;
  return (
    <section>
      <Heading level={2}>{welcome.title}</Heading>
      <ol className={styles.steps}>
        {welcome.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={styles.privacy}>
        <ShieldCheckmarkRegular className={styles.icon} />
        {welcome.privacy}
      </p>
    </section>
  );
}
