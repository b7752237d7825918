/** The scores of one form. A computed score that differs from the reported one stands out. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { LocalizedText } from '../../../model/text/locale';
import type { Policy } from '../../../model/policy/policy';
import { decimal, formatDecimal, roundLikeExcel, ZERO } from '../../../model/number/quantity';
import type { IndicatorScoreLine, PresetScores, Score, ScoreSheet } from '../../../model/result/result';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { ScoreBar } from '../ScoreBar/ScoreBar';
import { percent } from '../ScoreOutlook/ScoreOutlook';
import { CellLink } from '../CellLink/CellLink';

const useStyles = makeStyles({
  table: {
    width: '100%',
    marginTop: tokens.spacingVerticalXS,
    borderCollapse: 'collapse',
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'end',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
  },
  /** Takes what the figures leave. */
  first: {
    width: '100%',
    paddingLeft: 0,
    textAlign: 'start',
    whiteSpace: 'normal',
    fontWeight: tokens.fontWeightRegular,
  },
  header: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  /** A line of its own under the figures: it needs the whole width. */
  basis: {
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  /** A preset's name may be long: it takes lines and no width from what is counted. */
  beside: { whiteSpace: 'normal', minWidth: '3.5em' },
  gradeRow: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  differs: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  note: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  advisory: { color: tokens.colorNeutralForeground3 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
});

export interface ScoreTableProps {
  readonly scores: ScoreSheet;
  readonly sheet: string;
  readonly policy: Policy;
  /** The same form by a preset, in a column of its own. */
  readonly beside: PresetScores | undefined;
}

export function ScoreTable({ scores, sheet, policy, beside }: ScoreTableProps): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const words = strings.scores;
  const { execution, indicators, total, grade } = scores;
  const reason = sharedReason(indicators);
  // The same that the outlook names: not what is only printed rounder.
  const { differences, outside } = usePaneContext().core.scoreOutlook(scores, policy);
  const differing = new Set([...differences, ...outside].map(({ cell }) => cell));
  // A scorecard has none.
  const hasExecution = [execution.weight, execution.reported, execution.rate].some(
    (each) => each !== undefined,
  );
  const rate = execution.rate === undefined ? '' : ` ${percent(execution.rate)}`;
  /** Points at which the grades begin. */
  const ticks = policy.grades.map(({ from }) => from).filter((from) => Number(from) > 0);
  const header = mergeClasses(styles.cell, styles.header);
  const shown = (computed: string | undefined): string | undefined => inPoints(computed, policy);
  const open = partsOf(scores).filter(({ computed }) => computed === undefined).length;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(header, styles.first)}>
              {words.item}
            </th>
            {words.columns.map(([short, full]) => (
              <th key={full} scope="col" className={header} title={full} aria-label={full}>
                {short}
              </th>
            ))}
            {beside && (
              <th scope="col" className={mergeClasses(header, styles.beside)}>
                {tell(beside.title)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {hasExecution && (
            <Row
              name={`${words.execution}${rate}`}
              score={execution}
              sheet={sheet}
              differs={differing.has(execution.cell)}
              shown={shown(execution.computed)}
              hasOther={beside !== undefined}
              other={beside && shown(beside.scores.execution.computed)}
            />
          )}
          {indicators.map((indicator, index) => (
            <Row
              key={index}
              name={indicator.name}
              score={indicator}
              sheet={sheet}
              brief={reason !== undefined}
              advisory={indicator.advisory}
              differs={differing.has(indicator.cell)}
              shown={shownOf(indicator, shown)}
              hasOther={beside !== undefined}
              other={beside && shownOf(beside.scores.indicators[index], shown)}
            />
          ))}
          <Row
            name={words.total}
            score={total}
            sheet={sheet}
            ticks={ticks}
            differs={unlike(total)}
            shown={sumOf(scores, policy)}
            hasOther={beside !== undefined}
            other={beside && sumOf(beside.scores, policy)}
            note={open > 0 ? words.openScores(open) : undefined}
            strong
          />
          <tr>
            <td className={mergeClasses(styles.cell, styles.first, styles.strong)} colSpan={beside ? 5 : 4}>
              <div className={styles.gradeRow}>
                <span>{words.grade}</span>
                <span>{grade ? words.grades[grade] : words.noGrade}</span>
              </div>
            </td>
          </tr>
        </tbody>
      </table>
      {reason && <p className={styles.note}>{words.uncomputed(tell(reason))}</p>}
    </>
  );
}

/** Why indicators were not computed, where it is the same for all that were not: said once, not on every row. */
function sharedReason(indicators: readonly Score[]): LocalizedText | undefined {
  const reasons = indicators.filter(({ computed }) => computed === undefined).map(({ basis }) => basis);
  if (reasons.length < 2) return undefined;
  return reasons.every((reason) => reason['zh-CN'] === reasons[0]?.['zh-CN']) ? reasons[0] : undefined;
}

/** As many decimals as the policy gives a score. */
function inPoints(computed: string | undefined, { scoreDecimals }: Policy): string | undefined {
  return computed === undefined ? undefined : formatDecimal(roundLikeExcel(decimal(computed), scoreDecimals));
}

/** A phrase of the three has a band, and no one score. */
function shownOf(
  line: IndicatorScoreLine | undefined,
  shown: (computed: string | undefined) => string | undefined,
): string | undefined {
  if (!line) return undefined;
  return line.computed === undefined && line.band
    ? `${line.band.least}–${line.band.most}`
    : shown(line.computed);
}

/** What makes up the total: a score of its own counts also where no points stand beside it. */
const partsOf = ({ execution, indicators }: ScoreSheet): readonly Score[] =>
  [execution, ...indicators].filter(({ weight, reported }) => weight !== undefined || reported !== undefined);

/** What stands above it, added up; undefined where one of its parts shows no score. */
function sumOf(scores: ScoreSheet, policy: Policy): string | undefined {
  const lines = partsOf(scores);
  const shown = lines.map(({ computed }) => inPoints(computed, policy));
  if (lines.length === 0 || shown.includes(undefined)) return undefined;
  return formatDecimal(shown.reduce((sum, points) => sum.plus(points!), ZERO));
}

/** A total is a sum of printed scores: no rounding comes in. */
function unlike({ reported, computed }: Score): boolean {
  return reported !== undefined && computed !== undefined && Number(reported) !== Number(computed);
}

interface RowProps {
  readonly name: string;
  readonly score: Score;
  readonly sheet: string;
  readonly differs: boolean;
  /** The computed score as it is shown. */
  readonly shown: string | undefined;
  /** By the preset beside. */
  readonly other?: string | undefined;
  readonly hasOther: boolean;
  readonly note?: string | undefined;
  readonly ticks?: readonly string[];
  readonly strong?: boolean;
  /** Without the reason why nothing was computed: it stands under the table. */
  readonly brief?: boolean;
  /** The computed score is no ground to change the own one: it does not stand out. */
  readonly advisory?: boolean;
}

function Row({
  name,
  score,
  sheet,
  differs,
  shown,
  other,
  hasOther,
  note,
  ticks = [],
  strong = false,
  brief = false,
  advisory = false,
}: RowProps): ReactElement {
  const styles = useStyles();
  const { strings, tell, locale } = useStrings();
  const { weight, reported, computed, basis, cell } = score;
  const { others = [], clause } = score as Partial<IndicatorScoreLine>;
  const words = strings.scores;
  const by = [
    ...(brief && computed === undefined ? [] : [tell(basis)]),
    ...(clause ? [words.byClause(tell(clause))] : []),
    ...others.map((each) => words.byOther(tell(each.clause), tell(each.source), each.computed)),
    ...(note ? [note] : []),
  ];
  // A bar where something is to be seen: points lost, or another figure.
  const isPlain = !strong && !differs && reported === weight;
  const number = mergeClasses(styles.cell, strong && styles.strong, strong && styles.total);
  return (
    <>
      <tr>
        <th scope="row" className={mergeClasses(number, styles.first, strong && styles.strong)}>
          {cell ? <CellLink cell={cell} within={sheet} text={name} /> : name}
        </th>
        <td className={number}>{weight ?? '–'}</td>
        <td className={number}>{reported ?? '–'}</td>
        <td
          className={mergeClasses(number, advisory ? styles.advisory : differs && styles.differs)}
          title={advisory ? strings.scores.advisory : differs ? strings.scores.differs : undefined}
        >
          {shown ?? '–'}
        </td>
        {hasOther && <td className={number}>{other ?? '–'}</td>}
      </tr>
      <tr>
        <td className={styles.basis} colSpan={hasOther ? 5 : 4}>
          {!isPlain && <ScoreBar name={name} score={score} ticks={ticks} />}
          {by.join(locale === 'en' ? '; ' : '；')}
        </td>
      </tr>
    </>
  );
}
