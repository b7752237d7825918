/** Where a finding that needs a reason gets one. An empty phrase is refused at once, with what a good reason names. */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Diagnostic } from '../../../model/result/diagnostic';
import { MAX_REASON_LENGTH } from '../../../model/reason/reason';
import { useDrafts, usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  /** As wide as the pane, not as its field would be by itself. */
  field: { gridTemplateColumns: 'minmax(0, 1fr)', '& textarea': { minWidth: 0, width: '100%' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface ExplanationProps {
  readonly diagnostic: Diagnostic;
  /** Of the finding. */
  readonly id: string;
}

export function Explanation({ diagnostic, id }: ExplanationProps): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const { actions, core, state } = usePaneContext();
  const { explanation } = diagnostic;
  const drafts = useDrafts();
  const [reason, setReason] = useState(drafts.get(id) ?? explanation?.reason ?? '');
  const [hint, setHint] = useState<string | undefined>(undefined);
  const busy = state.phase === 'busy';
  const write = (text: string): void => {
    drafts.set(id, text);
    setReason(text);
  };
  const keep = async (text: string | undefined): Promise<void> => {
    const draft = drafts.get(id);
    const isKept = await actions.explain(diagnostic, text);
    // What was typed stays until it is kept, and what is typed meanwhile.
    if (isKept && drafts.get(id) === draft) drafts.delete(id);
  };
  const save = (): void => {
    const judged = core.judgeReason(reason, state.checked!.result.policy.policy);
    setHint(judged.ok ? undefined : tell(judged.hint));
    if (judged.ok) void keep(reason.trim());
  };
  return (
    <div className={styles.box}>
      <Field
        className={styles.field}
        label={strings.explanation.title}
        validationState={hint === undefined ? 'none' : 'error'}
        validationMessage={hint ?? null}
      >
        <Textarea
          value={reason}
          onChange={(_, { value }) => write(value)}
          placeholder={strings.explanation.placeholder}
          maxLength={MAX_REASON_LENGTH}
          resize="vertical"
          rows={3}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          onClick={save}
          disabledFocusable={busy}
          data-action="explain"
        >
          {strings.explanation.save}
        </Button>
        {explanation && (
          <Button size="small" onClick={() => void keep(undefined)} disabledFocusable={busy}>
            {strings.explanation.withdraw}
          </Button>
        )}
      </div>
    </div>
  );
}
