/** Enough to redo an item by hand: every figure once, by its own name and with its cell, and what the rule rests on. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useContext } from 'react';
import { decimal } from '../../../model/number/quantity';
import type { Diagnostic, EvidenceTerm } from '../../../model/result/diagnostic';
import { isParagraph } from '../../../model/report/reportText';
import type { RuleMeta } from '../../../model/result/rule';
import type { LocalizedText } from '../../../model/text/locale';
import type { CellAddress } from '../../../model/workbook/cell';
import { cellName, toA1 } from '../../../model/workbook/cell';
import type { PaneItem } from '../../state/items';
import { RulesContext } from '../../state/rules';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
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
  /** A cell of another sheet has a long name: in a narrow pane no word of the labels is broken for it. */
  address: {
    whiteSpace: 'nowrap',
    '@media (max-width: 340px)': { whiteSpace: 'normal', overflowWrap: 'normal' },
  },
  /** A label may break between its characters; a figure never. */
  value: { paddingRight: 0, textAlign: 'end', overflowWrap: 'normal' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  minor: { margin: 0, color: tokens.colorNeutralForeground3 },
  summary: { cursor: 'pointer' },
});

/** A line of the table: a figure, or a cell that is only named. */
interface Line {
  readonly label: LocalizedText;
  readonly cell: CellAddress | undefined;
  readonly term: EvidenceTerm | undefined;
  readonly text: string | undefined;
}

export function Evidence({ item }: { readonly item: PaneItem }): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const { issue, fill, cell: home } = item;
  const diagnostics = issue?.diagnostics ?? [];
  const lines = linesOf(diagnostics);
  const arithmetic = [
    ...new Set(
      diagnostics.flatMap(({ evidence }) =>
        evidence && needsLine(evidence.terms) ? [tell(evidence.arithmetic)] : [],
      ),
    ),
    ...(fill ? [tell(fill.why)] : []),
  ];
  const differences = differencesOf(diagnostics);
  return (
    <div className={styles.detail}>
      {(lines.length > 0 || differences.length > 0) && (
        <table className={styles.table}>
          <tbody>
            {lines.map(({ label, cell, term, text }, index) => (
              <tr key={index}>
                <td className={styles.cell}>{tell(label)}</td>
                <td className={mergeClasses(styles.cell, styles.address)}>
                  {cell && <CellLink cell={cell} within={home?.sheet} />}
                </td>
                <td className={mergeClasses(styles.cell, styles.value)}>
                  {text ?? (
                    <span className={mergeClasses(styles.minor, styles.address)}>
                      {term?.readAsZero ? strings.readAsZero : strings.blank}
                    </span>
                  )}
                </td>
              </tr>
            ))}
            {differences.map(({ difference, between: cells }) => (
              <tr key={difference}>
                <td className={mergeClasses(styles.cell, styles.strong)}>{strings.difference}</td>
                <td className={mergeClasses(styles.cell, styles.address)}>
                  {differences.length > 1 && cells}
                </td>
                <td className={mergeClasses(styles.cell, styles.value, styles.strong)}>{difference}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {arithmetic.map((line) => (
        <p key={line} className={styles.arithmetic}>
          {line}
        </p>
      ))}
      <Sources ids={[...new Set(diagnostics.map(({ ruleId }) => ruleId))]} />
    </div>
  );
}

/** What the rules rest on, each ground once; what they ask for opens. */
function Sources({ ids }: { readonly ids: readonly string[] }): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const rules = useContext(RulesContext).filter(({ id }) => ids.includes(id));
  const grounds = new Map<string, RuleMeta[]>();
  for (const rule of rules) {
    const ground = strings.labelled(strings.source[rule.source.mark], tell(rule.source.text));
    grounds.set(ground, [...(grounds.get(ground) ?? []), rule]);
  }
  return (
    <>
      {[...grounds].map(([ground, own]) => (
        <details key={ground} className={styles.minor}>
          <summary className={styles.summary}>{ground}</summary>
          {own.map(({ id, requirement }) => (
            <div key={id}>
              {strings.labelled(strings.requirement, tell(requirement))} {id}
            </div>
          ))}
        </details>
      ))}
    </>
  );
}

interface Difference {
  readonly difference: string;
  /** `F16 − D16`: with several differences it is to be seen which is which. */
  readonly between: string | undefined;
}

/** Each amount once, whatever it is the difference of. */
function differencesOf(diagnostics: readonly Diagnostic[]): readonly Difference[] {
  const differences = new Map<string, Difference>();
  for (const { evidence } of diagnostics) {
    const difference = differenceOf(evidence);
    if (difference !== undefined && !differences.has(difference))
      differences.set(difference, { difference, between: between(evidence!.terms) });
  }
  return [...differences.values()];
}

function between(terms: readonly EvidenceTerm[]): string | undefined {
  const [one, other] = terms.map(({ cell }) => (cell && !isParagraph(cell) ? cell : undefined));
  return terms.length === 2 && one && other ? `${toA1(one)} − ${toA1(other)}` : undefined;
}

/** Two figures beside each other say all; a sum or a product is written out. */
function needsLine(terms: readonly EvidenceTerm[]): boolean {
  return terms.length !== 2;
}

/** Without its sign: which figure is larger is seen above. With as many decimals as those. */
function differenceOf(evidence: Diagnostic['evidence']): string | undefined {
  if (evidence?.difference === undefined || evidence.terms.length === 0) return undefined;
  const difference = decimal(evidence.difference).abs();
  if (evidence.measure === 'rate') return `${difference.times(100).toString()}%`;
  const decimals = evidence.terms.map(({ value }) => /\.(\d+)$/.exec(value ?? '')?.[1]?.length ?? 0);
  const own = difference.toString().split('.')[1]?.length ?? 0;
  return difference.toFixed(Math.max(own, ...decimals));
}

/** Every cell once: those of the arithmetic with their figures, then what is named beside. */
function linesOf(diagnostics: readonly Diagnostic[]): readonly Line[] {
  const texts = new Map(
    diagnostics.flatMap(({ cells, figures }) =>
      cells.map(({ address }, index) => [cellName(address), shown(figures[index])] as const),
    ),
  );
  const lines = new Map<string, Line>();
  for (const { evidence } of diagnostics)
    for (const term of evidence?.terms ?? []) {
      const { label, cell, value } = term;
      const name = cell ? cellName(cell) : term.field;
      // What is compared may be a text: it is no figure, and no blank either.
      lines.set(name, { label, cell, term, text: value ?? (term.readAsZero ? undefined : texts.get(name)) });
    }
  for (const { cells } of diagnostics)
    for (const { address, label } of cells) {
      const name = cellName(address);
      if (!lines.has(name)) lines.set(name, { label, cell: address, term: undefined, text: texts.get(name) });
    }
  return [...lines.values()];
}

/** A text that runs on is read in its cell. */
const LONGEST = 40;

function shown(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/gu, ' ').trim();
  if (!line) return undefined;
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
