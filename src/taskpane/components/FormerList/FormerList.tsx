/** What the last check found and this one did not: folded, as there is nothing to be done about most of it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FormerItem } from '../../../model/result/since';
import { SINCE_NAMES } from '../../../model/result/since';
import { useStrings } from '../../strings';
import { Disclosure } from '../Disclosure/Disclosure';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
  },
  head: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  closure: { fontWeight: tokens.fontWeightSemibold },
});

/** @param former as the sheet of last time told them: its cells may hold other things now, so that nothing leads there */
export function FormerList({ former }: { readonly former: readonly FormerItem[] }): ReactElement | null {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  if (former.length === 0) return null;
  return (
    <section data-group="former">
      <Disclosure heading={strings.desk.former(former.length)}>
        <ul className={styles.list}>
          {former.map(({ closure, at, item, message }, index) => (
            <li key={index} data-former={closure}>
              <div className={styles.head}>
                <span className={styles.closure}>{tell(SINCE_NAMES[closure])}</span> · {at} {item}
              </div>
              {message}
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
