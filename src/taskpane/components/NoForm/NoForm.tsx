/** No form was recognised: what was looked for, so that the user can see what is missing. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Heading } from '../Heading/Heading';
import { useStrings } from '../../strings';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
    paddingLeft: '1.5em',
    color: tokens.colorNeutralForeground2,
  },
  text: { margin: `${tokens.spacingVerticalS} 0 0` },
});

export function NoForm(): ReactElement {
  const styles = useStyles();
  const { noForm } = useStrings().strings;
  return (
    <section>
      <Heading level={2}>{noForm.title}</Heading>
      <p className={styles.text}>{noForm.lookedFor}</p>
      <ul className={styles.list}>
        {noForm.forms.map((form) => (
          <li key={form}>{form}</li>
        ))}
      </ul>
      <p className={styles.text}>{noForm.remedy}</p>
    </section>
  );
}
