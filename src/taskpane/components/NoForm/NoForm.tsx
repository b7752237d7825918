/** No form was recognised: what was looked for, and what came near, so that the user can see what is missing. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { NearForm } from '../../../model/result/result';
import { toA1 } from '../../../model/workbook/cell';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';
import { Heading } from '../Heading/Heading';

/** More of them would say no more. */
const MOST = 5;

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

export function NoForm({ near }: { readonly near: readonly NearForm[] }): ReactElement {
  const styles = useStyles();
  const { noForm } = useStrings().strings;
  return (
    <section data-verdict="no-form">
      <Heading level={2}>{noForm.title}</Heading>
      {near.length > 0 && (
        <>
          <p className={styles.text}>{noForm.near}</p>
          <ul className={styles.list} aria-label={noForm.near}>
            {near.slice(0, MOST).map((each) => (
              <Near key={each.sheet} near={each} />
            ))}
          </ul>
        </>
      )}
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

function Near({ near }: { readonly near: NearForm }): ReactElement {
  const { strings, tell, locale } = useStrings();
  const { noForm } = strings;
  const between = locale === 'en' ? ' ' : '';
  const { sheet, hidden, titleCell, found, missing, needed } = near;
  const title = tell(near.title);
  return (
    <li data-near={sheet}>
      {hidden ? `${sheet} (${noForm.hidden})` : <CellLink cell={titleCell ?? firstOf(sheet)} text={sheet} />}
      {' · '}
      {[
        titleCell ? noForm.titled(title, toA1(titleCell)) : noForm.untitled(title),
        noForm.found(found, found.length + missing.length),
        noForm.missing(missing, needed),
      ].join(between)}
    </li>
  );
}

/** Excel shows no cell of a hidden sheet; of any other the first will do. */
function firstOf(sheet: string): { readonly sheet: string; readonly row: number; readonly column: number } {
  return { sheet, row: 0, column: 0 };
}
