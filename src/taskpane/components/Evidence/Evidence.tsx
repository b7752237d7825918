/** Enough to redo a finding by hand: the arithmetic, every figure with its cell, and the rule. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { Diagnostic, EvidenceTerm } from '../../../model/result/diagnostic';
import { useRule } from '../../state/rules';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  arithmetic: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    verticalAlign: 'top',
  },
  address: { whiteSpace: 'nowrap' },
  /** A label may break between its characters; a figure never. */
  value: { paddingRight: 0, textAlign: 'end', overflowWrap: 'normal' },
  blank: { color: tokens.colorNeutralForeground3 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  fact: { margin: 0 },
});

export function Evidence({ diagnostic }: { readonly diagnostic: Diagnostic }): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const rule = useRule(diagnostic.ruleId);
  const { evidence } = diagnostic;
  const home = diagnostic.cells[0]?.address.sheet;
  const shown = new Set(evidence?.terms.map(({ field }) => field));
  const related = diagnostic.cells.filter((cell) => cell.role === 'related' && !shown.has(cell.field));
  return (
    <div className={styles.detail}>
      {evidence && <p className={styles.arithmetic}>{tell(evidence.arithmetic)}</p>}
      {evidence && evidence.terms.length > 0 && (
        <table className={styles.table}>
          <tbody>
            {evidence.terms.map((term, index) => (
              <Term key={index} term={term} home={home} />
            ))}
          </tbody>
        </table>
      )}
      <dl className={styles.facts}>
        {evidence?.reported !== undefined && <Fact name={strings.reported}>{evidence.reported}</Fact>}
        {evidence?.computed !== undefined && <Fact name={strings.computed}>{evidence.computed}</Fact>}
        {evidence?.difference !== undefined && <Fact name={strings.difference}>{evidence.difference}</Fact>}
        {related.length > 0 && (
          <Fact name={strings.relatedCells}>
            {related.map(({ address, label }, index) => (
              <div key={index}>
                <CellLink cell={address} within={home} /> {tell(label)}
              </div>
            ))}
          </Fact>
        )}
        {rule && (
          <>
            <Fact name={strings.requirement}>{tell(rule.requirement)}</Fact>
            <Fact name={strings.source[rule.source.mark]}>{tell(rule.source.text)}</Fact>
          </>
        )}
        <Fact name={strings.rule}>
          {rule && `${tell(rule.title)} `}
          <span className={styles.blank}>{diagnostic.ruleId}</span>
        </Fact>
      </dl>
    </div>
  );
}

function Term({
  term,
  home,
}: {
  readonly term: EvidenceTerm;
  readonly home: string | undefined;
}): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const blank = term.readAsZero ? strings.readAsZero : strings.blank;
  return (
    <tr>
      <td className={styles.cell}>{tell(term.label)}</td>
      <td className={mergeClasses(styles.cell, styles.address)}>
        {term.cell && <CellLink cell={term.cell} within={home} />}
      </td>
      <td className={mergeClasses(styles.cell, styles.value)}>
        {term.value ?? <span className={styles.blank}>{blank}</span>}
      </td>
    </tr>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}
