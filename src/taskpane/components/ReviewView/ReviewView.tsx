/** A reviewer's workbook: its units, the worst first, each with the cells of its file that are wrong. */
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  SearchBox,
  Select,
  tokens,
} from '@fluentui/react-components';
import type { FocusEvent, ReactElement } from 'react';
import { useState } from 'react';
import type { Conclusion, Review } from '../../../model/result/review';
import { CONCLUSION_NAMES, CONCLUSIONS } from '../../../model/result/review';
import { useStrings } from '../../strings';
import { Heading } from '../Heading/Heading';
import { moveInRows } from '../rowKeys';
import { ReviewUnitItem } from './ReviewUnitItem';

const useStyles = makeStyles({
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  top: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  search: { flexGrow: 1, flexBasis: '130px', minWidth: 0, maxWidth: 'none' },
  conclusion: { flexGrow: 1, flexBasis: '100px', minWidth: 0, '& select': { width: '100%' } },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

export function ReviewView({ review }: { readonly review: Review }): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const words = strings.desk.review;
  const { units } = review;
  const [conclusion, setConclusion] = useState<Conclusion | undefined>(undefined);
  const [name, setName] = useState('');
  const [opened, setOpened] = useState<number | undefined>(undefined);
  const [current, setCurrent] = useState<number | undefined>(undefined);
  const counts = CONCLUSIONS.flatMap((each) => {
    const count = units.filter((unit) => unit.conclusion === each).length;
    return count > 0 ? [{ each, text: strings.counted(tell(CONCLUSION_NAMES[each]), count) }] : [];
  });
  const shown = units.filter(
    (unit) =>
      (conclusion === undefined || unit.conclusion === conclusion) &&
      `${unit.name} ${unit.file}`.toLowerCase().includes(name.trim().toLowerCase()),
  );
  const tabStop = shown.some(({ row }) => row.row === current) ? current : shown[0]?.row.row;
  const follow = ({ target }: FocusEvent): void => {
    const at = target.closest<HTMLElement>('[data-item]')?.dataset['item'];
    if (at !== undefined) setCurrent(Number(at));
  };
  const warnings = [
    ...(review.partial.length > 0 ? [words.partial(review.partial)] : []),
    ...(review.unknownRows > 0 ? [words.unknownRows(review.unknownRows)] : []),
  ];
  return (
    <>
      <section className={styles.top} data-verdict="no-form" data-review>
        <Heading level={2}>{words.title(units.length)}</Heading>
        <p className={styles.note} data-conclusions>
          {counts.map(({ text }) => text).join(' ')}
        </p>
        {warnings.map((text) => (
          <MessageBar key={text} intent="warning" layout="multiline">
            <MessageBarBody>{text}</MessageBarBody>
          </MessageBar>
        ))}
        <div className={styles.fields} role="search" aria-label={strings.filter.title}>
          <SearchBox
            className={styles.search}
            size="small"
            value={name}
            placeholder={words.search}
            aria-label={words.search}
            dismiss={{ 'aria-label': strings.filter.clearText }}
            onChange={(_, { value }) => setName(value)}
          />
          <Select
            className={styles.conclusion}
            size="small"
            value={conclusion ?? ''}
            aria-label={words.conclusion}
            onChange={(_, { value }) => setConclusion(CONCLUSIONS.find((each) => each === value))}
          >
            <option value="">{words.all(units.length)}</option>
            {counts.map(({ each, text }) => (
              <option key={each} value={each}>
                {text}
              </option>
            ))}
          </Select>
        </div>
        <p className={styles.note} aria-live="polite">
          {shown.length === 0 ? words.nothing : words.note}
        </p>
      </section>
      <ul className={styles.list} onFocus={follow} onKeyDown={moveInRows}>
        {shown.map((unit) => (
          <ReviewUnitItem
            key={unit.row.row}
            unit={unit}
            open={opened === unit.row.row}
            isTabStop={tabStop === unit.row.row}
            toggle={() => setOpened(opened === unit.row.row ? undefined : unit.row.row)}
          />
        ))}
      </ul>
    </>
  );
}
