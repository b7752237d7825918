/** The findings of one form, under what it is and where it was found. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { memo } from 'react';
import { parseA1 } from '../../../model/workbook/cell';
import type { Diagnostic } from '../../../model/result/diagnostic';
import { isPartlyRead } from '../../../model/form/unread';
import { isParagraph } from '../../../model/report/reportText';
import { issues } from '../../../model/result/issues';
import type { FoundForm } from '../../../model/result/result';
import type { FindingIds } from '../../state/groups';
import { usePaneState } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';
import { ReadingNotes } from '../ReadingNotes/ReadingNotes';
import { Heading } from '../Heading/Heading';
import { Finding } from '../Finding/Finding';
import { Issue } from '../Issue/Issue';

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  minor: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  count: { flexShrink: 0 },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
});

export interface FindingGroupProps {
  readonly form: FoundForm | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly ids: FindingIds;
  /** The finding that Tab reaches: the arrow keys lead to the others. */
  readonly tabStop: string | undefined;
}

/** Rendered again only when its own findings change: there may be two thousand. */
export const FindingGroup = memo(function FindingGroup({
  form,
  diagnostics,
  ids,
  tabStop,
}: FindingGroupProps): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  return (
    <section>
      <div className={styles.heading}>
        <Heading level={3}>{form ? tell(form.title) : strings.elsewhere}</Heading>
        <span className={mergeClasses(styles.minor, styles.count)}>
          {strings.findingCount(diagnostics.length)}
        </span>
      </div>
      {form && <FormPlace form={form} />}
      {diagnostics.length > 0 ? (
        <ul className={styles.list}>
          {issues(diagnostics).map((issue) => {
            const own = issue.diagnostics.map((each) => ids.get(each)!);
            return issue.cause ? (
              <Issue key={own[0]} issue={issue} ids={own} tabStop={tabStop} />
            ) : (
              <Finding
                key={own[0]}
                id={own[0]!}
                diagnostic={issue.diagnostics[0]!}
                isTabStop={own[0] === tabStop}
              />
            );
          })}
        </ul>
      ) : (
        <p className={styles.minor}>{strings[nothingIn(form)]}</p>
      )}
      {form && <ReadingNotes form={form} />}
    </section>
  );
});

function nothingIn(form: FoundForm | undefined): 'noFindingsShown' | 'notFilledIn' | 'notReadWhole' {
  if (form && isPartlyRead(form)) return 'notReadWhole';
  return form?.isEmpty ? 'notFilledIn' : 'noFindingsShown';
}

function FormPlace({ form }: { readonly form: FoundForm }): ReactElement {
  const styles = useStyles();
  const { strings } = useStrings();
  const result = usePaneState(({ checked }) => checked?.result);
  const first = parseA1(form.range.split(':')[0] ?? '') ?? { row: 0, column: 0 };
  // Said at the top already, unless this form is another's.
  const { name, year } = form;
  const facts = [
    name === result?.unitName ? undefined : name,
    year === undefined || year === result?.year ? undefined : strings.year(year),
    strings.unitOfMoney[form.unit],
  ];
  return (
    <p className={styles.minor}>
      <CellLink
        cell={{ sheet: form.sheet, ...first }}
        text={isParagraph(form) ? form.sheet : `${form.sheet}!${form.range}`}
      />
      {facts
        .filter((fact) => fact !== undefined)
        .map((fact) => ` · ${fact}`)
        .join('')}
    </p>
  );
}
