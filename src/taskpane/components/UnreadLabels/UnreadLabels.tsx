/** The labels that were not understood, each with its cell and with what it may be said to mean. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { FoundForm } from '../../../model/result/result';
import { cellName } from '../../../model/workbook/cell';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';
import { TeachMenu } from '../TeachMenu/TeachMenu';

/** More of them would push the findings away. */
const MOST = 5;

const useStyles = makeStyles({
  head: { margin: `${tokens.spacingVerticalS} 0 0` },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0 },
  menu: { flexShrink: 0 },
  more: { alignSelf: 'flex-start', padding: 0, minWidth: 0 },
});

export function UnreadLabels({ forms }: { readonly forms: readonly FoundForm[] }): ReactElement | null {
  const styles = useStyles();
  const { strings } = useStrings();
  const [whole, setWhole] = useState(false);
  const all = forms.flatMap(({ form, unread }) => unread.map((label) => ({ form, ...label })));
  if (all.length === 0) return null;
  const shown = whole ? all : all.slice(0, MOST);
  return (
    <>
      <p className={styles.head}>{strings.unread(all.length)}</p>
      <ul className={styles.list}>
        {shown.map(({ form, cell, text, open }) => (
          <li key={cellName(cell)} className={styles.line}>
            <span className={styles.text}>
              <CellLink cell={cell} /> {text}
            </span>
            {open && (
              <span className={styles.menu}>
                <TeachMenu form={form} open={open} text={text} />
              </span>
            )}
          </li>
        ))}
        {shown.length < all.length && (
          <li>
            <Button
              className={styles.more}
              appearance="transparent"
              size="small"
              onClick={() => setWhole(true)}
            >
              {strings.teaching.more(all.length - shown.length)}
            </Button>
          </li>
        )}
      </ul>
    </>
  );
}
