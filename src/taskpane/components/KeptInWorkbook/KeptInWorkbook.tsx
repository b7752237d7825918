/** What gouji keeps in this workbook and the file carries along, and how to be rid of it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { Facts } from '../Facts/Facts';
import { Heading } from '../Heading/Heading';
import { useViewStyles } from '../viewStyles';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function KeptInWorkbook(): ReactElement | null {
  const styles = useStyles();
  const { note } = useViewStyles();
  const { kept: words } = useStrings().strings;
  const { state, actions } = usePaneContext();
  const [asked, setAsked] = useState(false);
  const { checked, lastWrite, phase } = state;
  if (!checked) return null;
  const { explanations, policy, layout } = checked.kept;
  const given = explanations === 'unreadable' ? words.unreadable : words.count(explanations);
  const parts = [
    [words.explanations, explanations === 0 ? words.none : given],
    [words.policy, policy ? words.there : words.none],
    [words.layout, layout ? words.there : words.none],
    [words.journal, lastWrite ? words.there : words.none],
  ] as const;
  const anything = explanations !== 0 || policy || layout || lastWrite !== undefined;
  const busy = phase === 'busy';
  return (
    <section className={styles.box}>
      <Heading level={2}>{words.title}</Heading>
      <p className={note}>{words.note}</p>
      <Facts facts={parts} />
      {asked && anything ? (
        <div role="group" aria-label={words.ask}>
          <p>{words.ask}</p>
          <div className={styles.buttons}>
            <Button
              icon={<DeleteRegular />}
              onClick={() => void actions.forget().then(() => setAsked(false))}
              disabledFocusable={busy}
              data-action="forget"
            >
              {words.yes}
            </Button>
            <Button onClick={() => setAsked(false)} autoFocus>
              {words.no}
            </Button>
          </div>
        </div>
      ) : (
        <div>
          <Button
            icon={<DeleteRegular />}
            onClick={() => setAsked(true)}
            disabledFocusable={busy || !anything}
          >
            {words.remove}
          </Button>
        </div>
      )}
    </section>
  );
}
