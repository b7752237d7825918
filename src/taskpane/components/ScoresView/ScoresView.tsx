/** Scores: every form's, as reported beside as computed, and what the receiving system would refuse of it. */
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { namedUnread } from '../../../model/form/unread';
import type { FoundForm, Refusal, ScoreSheet } from '../../../model/result/result';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';
import { EmptyView } from '../EmptyView/EmptyView';
import { Heading } from '../Heading/Heading';
import { ScoreOutlook } from '../ScoreOutlook/ScoreOutlook';
import { ScoreTable } from '../ScoreTable/ScoreTable';
import { useViewStyles } from '../viewStyles';

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  warning: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorStatusWarningForeground1 },
  /** Some names are longer than a narrow pane. */
  select: { minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
  field: { minWidth: 0 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: '1.25em' },
});

export function ScoresView(): ReactElement {
  const styles = useStyles();
  const view = useViewStyles();
  const { strings, tell } = useStrings();
  const [preset, setPreset] = useState('');
  const { checked } = usePaneContext().state;
  const scored =
    checked?.result.forms.flatMap((form) => (form.scores ? [{ form, scores: form.scores }] : [])) ?? [];
  const presets = new Map(
    scored.flatMap(({ form }) => form.presetScores ?? []).map((each) => [each.preset, each.title]),
  );
  return (
    <div className={view.body}>
      {scored.length === 0 && <EmptyView notYet={strings.scores.notYet} nothing={strings.scores.none} />}
      {presets.size > 0 && (
        <Field className={styles.field} label={strings.scores.compare}>
          <Select
            className={styles.select}
            value={preset}
            onChange={(_, { value }) => setPreset(value)}
            data-compare="preset"
          >
            <option value="">{strings.scores.compareNone}</option>
            {[...presets].map(([name, title]) => (
              <option key={name} value={name}>
                {tell(title)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {scored.map(({ form, scores }) => (
        <FormScores key={`${form.sheet}!${form.range}`} form={form} scores={scores} preset={preset} />
      ))}
      {checked && scored.length > 0 && (
        <Preflight
          refusals={checked.result.preflight}
          isKnown={checked.result.policy.policy.refusals.length > 0}
        />
      )}
    </div>
  );
}

interface FormScoresProps {
  readonly form: FoundForm;
  readonly scores: ScoreSheet;
  /** The one to be looked at beside; empty for none. */
  readonly preset: string;
}

/** What was not read, or not filled in, is said before any score. */
function FormScores({ form, scores, preset }: FormScoresProps): ReactElement {
  const styles = useStyles();
  const { strings, tell, locale } = useStrings();
  const { policy } = usePaneContext().state.checked!.result.policy;
  const needed = form.unread.filter((cell) => cell.needed);
  const beside = form.presetScores?.find((each) => each.preset === preset);
  return (
    <section>
      <Heading level={2}>{[tell(form.title), form.name].filter(Boolean).join(' · ')}</Heading>
      {needed.length > 0 && (
        <p className={styles.warning}>{strings.scores.partlyRead(namedUnread(needed, locale))}</p>
      )}
      {form.isEmpty ? (
        <p className={styles.none}>{strings.scores.notFilledIn}</p>
      ) : (
        <>
          <ScoreOutlook scores={scores} policy={policy} sheet={form.sheet} isPart={needed.length > 0} />
          <ScoreTable scores={scores} policy={policy} sheet={form.sheet} beside={beside} />
        </>
      )}
    </section>
  );
}

interface PreflightProps {
  readonly refusals: readonly Refusal[];
  /** Whether the policy says what the system refuses. */
  readonly isKnown: boolean;
}

function Preflight({ refusals, isKnown }: PreflightProps): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const words = strings.scores.preflight;
  return (
    <section data-preflight={isKnown ? refusals.length : 'unknown'}>
      <Heading level={2}>{words.title}</Heading>
      {refusals.length === 0 ? (
        <p className={styles.none}>{isKnown ? words.fine : words.unknown}</p>
      ) : (
        <ul className={styles.list}>
          {refusals.map(({ cell, message }, index) => (
            <li key={index}>
              {cell && (
                <>
                  <CellLink cell={cell} />{' '}
                </>
              )}
              {tell(message)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
