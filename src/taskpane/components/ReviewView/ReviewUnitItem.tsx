/** A unit of a reviewer's workbook: what is to be made of it; open, its files with the cells, each leading to its row. */
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useId } from 'react';
import type { Conclusion, ReviewFile, ReviewFinding, ReviewUnit } from '../../../model/result/review';
import { CONCLUSION_NAMES } from '../../../model/result/review';
import { WORK_NAMES } from '../../../model/result/work';
import { usePaneActions } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';
import { Facts } from '../Facts/Facts';
import { SeverityBadge } from '../SeverityBadge/SeverityBadge';

/** Of more the sheet itself tells better. */
const MOST = 100;

const COLOR: Readonly<Record<Conclusion, 'danger' | 'warning' | 'success'>> = {
  unclear: 'danger',
  'not-whole': 'danger',
  'not-received': 'warning',
  returned: 'warning',
  passed: 'success',
};

const useStyles = makeStyles({
  /** Out of sight it is neither laid out nor painted. */
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicBlockSize: 'auto 48px',
    scrollMarginTop: '56px',
  },
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  text: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold },
  badge: { flexShrink: 0, whiteSpace: 'nowrap' },
  minor: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  chevron: { flexShrink: 0, marginTop: '2px' },
  detail: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM}`,
  },
  hidden: { display: 'none' },
  lines: { whiteSpace: 'pre-line' },
  findings: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  finding: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  place: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
});

export interface ReviewUnitItemProps {
  readonly unit: ReviewUnit;
  readonly open: boolean;
  /** Tab reaches one unit of the list; the arrow keys lead to the others. */
  readonly isTabStop: boolean;
  readonly toggle: () => void;
}

export function ReviewUnitItem({ unit, open, isTabStop, toggle }: ReviewUnitItemProps): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const words = strings.desk.review;
  const actions = usePaneActions();
  const detail = useId();
  const { conclusion, counts } = unit;
  const Chevron = open ? ChevronUpRegular : ChevronDownRegular;
  const state = unit.state === unit.said ? '' : unit.state;
  const line = [
    state,
    ...(['blank', 'error', 'explain'] as const).map((kind) =>
      counts[kind] > 0 ? `${tell(WORK_NAMES[kind])} ${counts[kind]}` : '',
    ),
    counts.weak > 0 ? words.weak(counts.weak) : '',
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <li
      className={styles.item}
      data-item={unit.row.row}
      data-unit={unit.name}
      data-conclusion={conclusion ?? ''}
    >
      <button
        type="button"
        className={styles.row}
        data-row
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={open}
        aria-controls={detail}
        onClick={() => {
          toggle();
          if (!open) void actions.select(unit.row);
        }}
      >
        <span className={styles.text}>
          <span className={styles.head}>
            <Badge
              className={styles.badge}
              appearance="tint"
              shape="rounded"
              color={conclusion ? COLOR[conclusion] : 'informative'}
            >
              {conclusion ? tell(CONCLUSION_NAMES[conclusion]) : unit.said || '–'}
            </Badge>
            <span className={styles.name}>{unit.name || unit.file || words.nobody}</span>
          </span>
          {line && <span className={styles.minor}>{line}</span>}
          {unit.since && <span className={styles.minor}>{words.since(unit.since)}</span>}
        </span>
        <Chevron className={styles.chevron} aria-hidden />
      </button>
      <div id={detail} className={open ? styles.detail : styles.hidden}>
        {open && <Detail unit={unit} />}
      </div>
    </li>
  );
}

function Detail({ unit }: { readonly unit: ReviewUnit }): ReactElement {
  const styles = useStyles();
  const words = useStrings().strings.desk.review;
  const { decision, decisionAt, note, remarks, checked, own, computed, files } = unit;
  const facts = [
    ...(files.length === 0 && unit.file ? [[words.file, unit.file] as const] : []),
    ...(remarks ? [[words.remarks, remarks] as const] : []),
    ...(decision ? [[words.decision, decision] as const] : []),
    ...(note ? [[words.reviewersNote, note] as const] : []),
  ];
  return (
    <>
      {checked && (
        <div className={styles.minor}>
          {[words.checked(checked), ...(own || computed ? [words.score(own, computed)] : [])].join(' · ')}
        </div>
      )}
      {facts.length > 0 && (
        <div className={styles.lines}>
          <Facts facts={facts} />
        </div>
      )}
      {files.map((file) => (
        <FileFindings
          key={file.file}
          file={file}
          isFound={unit.counts.blank + unit.counts.error + unit.counts.explain > 0}
        />
      ))}
      {decisionAt && !decision && (
        <div>
          {words.decision} <CellLink cell={decisionAt} text={words.write} />
        </div>
      )}
    </>
  );
}

interface FileFindingsProps {
  readonly file: ReviewFile;
  /** The unit's row counts findings. */
  readonly isFound: boolean;
}

function FileFindings({ file, isFound }: FileFindingsProps): ReactElement {
  const styles = useStyles();
  const words = useStrings().strings.desk.review;
  const cells = byCell(file.findings);
  return (
    <section data-file={file.file}>
      <div className={styles.minor}>{file.file}</div>
      {cells.length === 0 ? (
        <div>{isFound ? words.notListed : words.noFindings}</div>
      ) : (
        <>
          <div>{words.findings(cells.length)}</div>
          <ul className={styles.findings}>
            {cells.slice(0, MOST).map((findings) => (
              <Cell key={findings[0]!.row.row} findings={findings} />
            ))}
          </ul>
          {cells.length > MOST && <div>{words.more(cells.length - MOST)}</div>}
        </>
      )}
    </section>
  );
}

/** All that was found at one cell together; what has no cell stands by itself. */
function byCell(findings: readonly ReviewFinding[]): readonly (readonly ReviewFinding[])[] {
  const cells = new Map<string, ReviewFinding[]>();
  for (const finding of findings) {
    const key = finding.place || `row ${finding.row.row}`;
    cells.set(key, [...(cells.get(key) ?? []), finding]);
  }
  return [...cells.values()];
}

/** It is in another file: what is pressed leads to its first row on the sheet of findings. */
function Cell({ findings }: { readonly findings: readonly ReviewFinding[] }): ReactElement {
  const styles = useStyles();
  const { strings } = useStrings();
  const { place, item, row } = findings[0]!;
  return (
    <li data-place={place}>
      <div className={styles.place}>
        <CellLink cell={row} text={place || item} />
        <span className={styles.minor}>{place ? item : ''}</span>
      </div>
      {findings.map(({ severity, said, message, since, row: { row: at } }) => (
        <div key={at} className={styles.finding}>
          {severity === 'explained' ? (
            <Badge className={styles.badge} appearance="tint" shape="rounded" color="success">
              {said || strings.desk.review.explained}
            </Badge>
          ) : (
            <SeverityBadge severity={severity} {...(said && { work: said })} />
          )}
          <span>
            {message} {since && <span className={styles.minor}>{since}</span>}
          </span>
        </div>
      ))}
    </li>
  );
}
