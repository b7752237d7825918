/** For whoever has no filled workbook at hand: the example's forms, put into this one and checked. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { BookOpenRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { usePaneContext } from '../../state/paneContext';
import { useOpening } from '../../strings/opening';
import { Heading } from '../Heading/Heading';
import { useViewStyles } from '../viewStyles';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
});

export function ExampleInsert(): ReactElement {
  const styles = useStyles();
  const { strings } = useOpening();
  const { state, actions } = usePaneContext();
  return (
    <section className={styles.box}>
      <Heading level={3}>{strings.welcome.example}</Heading>
      <p className={useViewStyles().note}>{strings.welcome.exampleNote}</p>
      <Button
        icon={<BookOpenRegular />}
        onClick={() => void actions.insertExample()}
        disabledFocusable={state.phase === 'busy'}
        data-action="insert-example"
      >
        {strings.actions['insert-example']}
      </Button>
    </section>
  );
}
