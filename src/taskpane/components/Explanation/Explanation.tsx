/**
 * Where an item gets its reason. What a reviewer looks for is ticked as it is typed; an empty phrase is refused at
 * once, a weak reason is only called so. Kept, it goes where the form wants it, and the next item opens.
 */
import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleRegular } from '@fluentui/react-icons';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import { MAX_REASON_LENGTH } from '../../../model/reason/reason';
import { cellName } from '../../../model/workbook/cell';
import type { PaneItem } from '../../state/items';
import { askedOf } from '../../state/items';
import { useDrafts, usePaneContext, useWalk } from '../../state/paneContext';
import { useStrings } from '../../strings';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  /** As wide as the pane, not as its field would be by itself. */
  field: { gridTemplateColumns: 'minmax(0, 1fr)', '& textarea': { minWidth: 0, width: '100%' } },
  checklist: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& > li': { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS },
  },
  met: { color: tokens.colorStatusSuccessForeground1 },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  weak: { color: tokens.colorStatusWarningForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface ExplanationProps {
  readonly item: PaneItem;
  /** Stands beside its buttons. */
  readonly beside: ReactNode;
}

export function Explanation({ item, beside }: ExplanationProps): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const words = strings.explanation;
  const { actions, core, state } = usePaneContext();
  const walk = useWalk();
  const asked = askedOf(item);
  const given = asked.find(({ explanation }) => explanation)?.explanation;
  const place = asked.find(({ reasonPlace }) => reasonPlace)?.reasonPlace;
  const drafts = useDrafts();
  const { id } = item;
  const [reason, setReason] = useState(drafts.get(id) ?? given?.reason ?? '');
  const [hint, setHint] = useState<string | undefined>(undefined);
  const busy = state.phase === 'busy';
  const review = core.reviewReason(reason, asked[0]!);
  // What is refused is not called weak as well.
  const isWeak = hint === undefined && reason.trim() !== '' && !review.saysWhat;
  const write = (text: string): void => {
    drafts.set(id, text);
    setReason(text);
    setHint(undefined);
  };
  const keep = async (text: string | undefined): Promise<void> => {
    const draft = drafts.get(id);
    const goOn = walk.mark(id);
    const isKept = await actions.explain(asked, text);
    // What was typed stays until it is kept, and what is typed meanwhile.
    if (isKept && drafts.get(id) === draft) drafts.delete(id);
    if (isKept && text !== undefined) goOn();
  };
  const save = (): void => {
    if (busy) return;
    const judged = core.judgeReason(reason, state.checked!.result.policy.policy);
    setHint(judged.ok ? undefined : tell(judged.hint));
    if (judged.ok) void keep(reason.trim());
  };
  const saveByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  return (
    <div className={styles.box}>
      <Field
        className={styles.field}
        label={words.title}
        validationState={hint === undefined ? 'none' : 'error'}
        validationMessage={hint ?? null}
      >
        <Textarea
          value={reason}
          onChange={(_, { value }) => write(value)}
          onKeyDown={saveByKey}
          placeholder={words.placeholder}
          maxLength={MAX_REASON_LENGTH}
          resize="vertical"
          rows={2}
        />
      </Field>
      <ul className={styles.checklist} aria-label={words.checklist}>
        {(['saysWhat', 'namesAmount', 'namesBasis'] as const).map((each) => (
          <li
            key={each}
            className={mergeClasses(review[each] && styles.met)}
            data-reason={each}
            data-met={review[each]}
            aria-label={words.met(words.checks[each], review[each])}
          >
            {review[each] ? <CheckmarkCircleRegular aria-hidden /> : <CircleRegular aria-hidden />}
            {words.checks[each]}
          </li>
        ))}
      </ul>
      {isWeak && (
        <p className={mergeClasses(styles.note, styles.weak)} data-reason-weak>
          {words.weakNote}
        </p>
      )}
      <p className={styles.note}>
        {place ? words.goesTo(cellName(place.cell), tell(place.label)) : words.staysHere}
      </p>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          onClick={save}
          disabledFocusable={busy}
          title={words.saveTip}
          data-action="explain"
        >
          {words.save}
        </Button>
        {given && (
          <Button size="small" onClick={() => void keep(undefined)} disabledFocusable={busy}>
            {words.withdraw}
          </Button>
        )}
        {beside}
      </div>
    </div>
  );
}
