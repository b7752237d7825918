/** Scores: every form's, as reported beside as computed. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { Heading } from '../Heading/Heading';
import { ScoreOutlook } from '../ScoreOutlook/ScoreOutlook';
import { ScoreTable } from '../ScoreTable/ScoreTable';
import { useViewStyles } from '../viewStyles';

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function ScoresView(): ReactElement {
  const styles = useStyles();
  const view = useViewStyles();
  const { strings, tell } = useStrings();
  const { checked } = usePaneContext().state;
  const scored =
    checked?.result.forms.flatMap((form) => (form.scores ? [{ form, scores: form.scores }] : [])) ?? [];
  return (
    <div className={view.body}>
      {scored.length === 0 && (
        <p className={styles.none}>{checked ? strings.scores.none : strings.scores.notYet}</p>
      )}
      {scored.map(({ form, scores }) => (
        <section key={`${form.sheet}!${form.range}`}>
          <Heading level={2}>{[tell(form.title), form.name].filter(Boolean).join(' · ')}</Heading>
          <ScoreOutlook scores={scores} policy={checked!.result.policy.policy} sheet={form.sheet} />
          <ScoreTable scores={scores} policy={checked!.result.policy.policy} sheet={form.sheet} />
        </section>
      ))}
    </div>
  );
}
