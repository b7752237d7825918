/** What was read, before anything is said of it: the forms with their unit, year and size, and what was not read. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, WarningRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { isPartlyRead } from '../../../model/form/unread';
import { isParagraph } from '../../../model/report/reportText';
import type { CheckResult, FoundForm } from '../../../model/result/result';
import { coverageText } from '../../../model/result/verdict';
import { parseA1 } from '../../../model/workbook/cell';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';
import { Disclosure } from '../Disclosure/Disclosure';
import { ReadingNotes } from '../ReadingNotes/ReadingNotes';
import { TaughtLabels } from '../TaughtLabels/TaughtLabels';
import { UnreadLabels } from '../UnreadLabels/UnreadLabels';

/** Of more forms than these only what is wrong with them is shown at once. */
const FEW = 4;

const useStyles = makeStyles({
  reading: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { margin: 0 },
  /** Never cut in two where a line ends. */
  coverage: { display: 'inline-block' },
  /** Beside each other where there is room. */
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  whole: { flexBasis: '100%' },
  form: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, marginTop: '2px' },
  read: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorStatusWarningForeground1 },
});

export function Reading({ result }: { readonly result: CheckResult }): ReactElement {
  const styles = useStyles();
  const { strings, locale } = useStrings();
  const { forms, unitName, year, counts } = result;
  const unit = unitOfAll(forms);
  const lines = (
    <ul className={styles.list}>
      {forms.map((form) => (
        <FormLine
          key={`${form.sheet}!${form.range}`}
          form={form}
          of={result}
          isUnitSaid={unit !== undefined}
        />
      ))}
    </ul>
  );
  return (
    <section className={styles.reading} aria-label={strings.reading.title(forms.length)} data-reading>
      <p className={styles.line}>
        <span>
          {[unitName, year === undefined ? undefined : strings.year(year), unit && strings.unitOfMoney[unit]]
            .filter(Boolean)
            .join(' · ')}
        </span>{' '}
        <span className={styles.coverage}>{coverageText(counts, locale)}</span>
      </p>
      {forms.length > FEW ? (
        <Disclosure heading={strings.reading.title(forms.length)}>{lines}</Disclosure>
      ) : (
        lines
      )}
      <UnreadLabels forms={forms} />
      <TaughtLabels forms={forms} />
    </section>
  );
}

/** Undefined where they are in different ones; a report's text is in none. */
function unitOfAll(forms: readonly FoundForm[]): FoundForm['unit'] | undefined {
  const [unit, ...others] = new Set(forms.filter((form) => !isParagraph(form)).map((form) => form.unit));
  return others.length === 0 ? unit : undefined;
}

interface FormLineProps {
  readonly form: FoundForm;
  readonly of: CheckResult;
  readonly isUnitSaid: boolean;
}

function FormLine({ form, of, isUnitSaid }: FormLineProps): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const { name, year, unit, unread, isEmpty, extent } = form;
  const first = parseA1(form.range.split(':')[0] ?? '') ?? { row: 0, column: 0 };
  const isWhole = unread.length === 0 && !isEmpty;
  const Icon = isWhole ? CheckmarkCircleRegular : WarningRegular;
  const facts = [
    // Said above already, unless this form is another's.
    name === of.unitName ? undefined : name,
    year === undefined || year === of.year ? undefined : strings.year(year),
    isParagraph(form) ? undefined : strings.reading.extent(extent.rows, extent.columns),
    isUnitSaid || isParagraph(form) ? undefined : strings.unitOfMoney[unit],
    isEmpty ? strings.notFilledIn : undefined,
    isPartlyRead(form) ? strings.notReadWhole : undefined,
  ].filter((fact) => fact !== undefined);
  const hasNotes = form.unrecognized.length + form.readingNotes.length > 0;
  return (
    <li className={mergeClasses(hasNotes && styles.whole)}>
      <div className={styles.form}>
        <Icon className={mergeClasses(styles.icon, isWhole ? styles.read : styles.open)} aria-hidden />
        <span>
          <CellLink
            cell={{ sheet: form.sheet, ...first }}
            text={tell(form.title)}
            full={isParagraph(form) ? form.sheet : `${form.sheet}!${form.range}`}
          />{' '}
          {facts.join(' · ')}
        </span>
      </div>
      <ReadingNotes form={form} />
    </li>
  );
}
