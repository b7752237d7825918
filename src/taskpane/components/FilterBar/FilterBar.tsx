/** Which items are shown: of which form, and with which words. Says how many are. */
import { Link, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FoundForm } from '../../../model/result/result';
import { formKey, isFiltering, NO_FILTER } from '../../state/filter';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  /** Beside each other where there is room, else below: neither ever leaves the pane. */
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  search: { flexGrow: 1, flexBasis: '130px', minWidth: 0, maxWidth: 'none' },
  form: {
    flexGrow: 1,
    flexBasis: '100px',
    minWidth: 0,
    '& select': { width: '100%', textOverflow: 'ellipsis' },
  },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    minHeight: tokens.lineHeightBase200,
    margin: 0,
    '&[hidden]': { display: 'none' },
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  all: { flexShrink: 0, fontSize: 'inherit' },
});

export interface FilterBarProps {
  readonly forms: readonly FoundForm[];
  readonly shown: number;
  readonly total: number;
}

export function FilterBar({ forms, shown, total }: FilterBarProps): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const words = strings.filter;
  const { state, actions } = usePaneContext();
  const { filter } = state;
  return (
    <div className={styles.bar} role="search" aria-label={words.title}>
      <div className={styles.fields}>
        <SearchBox
          className={styles.search}
          size="small"
          value={filter.text}
          placeholder={words.placeholder}
          aria-label={words.text}
          dismiss={{ 'aria-label': words.clearText }}
          onChange={(_, { value }) => actions.filter({ ...filter, text: value })}
        />
        {forms.length > 1 && (
          <Select
            className={styles.form}
            size="small"
            value={filter.form ?? ''}
            aria-label={words.form}
            onChange={(_, { value }) => actions.filter({ ...filter, form: value === '' ? undefined : value })}
          >
            <option value="">{words.allForms}</option>
            {forms.map((form) => (
              <option key={`${form.sheet}!${form.range}`} value={formKey(form)}>
                {nameOf(form, forms, tell(form.title))}
              </option>
            ))}
          </Select>
        )}
      </div>
      <p className={styles.line} aria-live="polite" hidden={!isFiltering(filter)}>
        <span>{words.shown(shown, total)}</span>
        {isFiltering(filter) && (
          <Link as="button" className={styles.all} onClick={() => actions.filter(NO_FILTER)}>
            {strings.showAll}
          </Link>
        )}
      </p>
    </div>
  );
}

/** By its title; where several have the same one, by sheet and project too. */
function nameOf(form: FoundForm, forms: readonly FoundForm[], title: string): string {
  const alike = forms.filter((each) => each.form === form.form);
  return alike.length > 1 ? [title, form.sheet, form.name].filter(Boolean).join(' · ') : title;
}
