/** Last year's workbook: chosen, named with whose it says it is, and taken away again; what was not used of it is said. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useRef } from 'react';
import type { PriorUse } from '../../../model/result/result';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';

const useStyles = makeStyles({
  choose: {
    alignSelf: 'flex-start',
    minWidth: 0,
    padding: 0,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
  },
  given: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  /** The buttons below the name where that leaves them no room. */
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalXS,
  },
  name: { flexGrow: 1, flexBasis: '150px', minWidth: 0 },
  small: { minWidth: 0, padding: `0 ${tokens.spacingHorizontalXS}`, whiteSpace: 'nowrap' },
  text: { margin: 0 },
  warn: { margin: 0, color: tokens.colorStatusWarningForeground1 },
});

/** @param use what the last check made of it */
export function PriorFile({ use }: { readonly use: PriorUse | undefined }): ReactElement {
  const styles = useStyles();
  const { strings } = useStrings();
  const words = strings.desk.prior;
  const { state, actions } = usePaneContext();
  const chooser = useRef<HTMLInputElement>(null);
  const busy = state.phase === 'busy';
  const { prior } = state;
  const input = (
    <input
      ref={chooser}
      type="file"
      accept=".xlsx,.xlsm"
      hidden
      aria-label={words.choose}
      data-input="prior"
      onChange={({ target }) => {
        const file = target.files?.[0];
        if (file) void actions.loadPrior(file);
        // So that the same file can be chosen again once it has been changed.
        target.value = '';
      }}
    />
  );
  if (!prior)
    return (
      <div data-prior="none">
        <Button
          className={styles.choose}
          appearance="transparent"
          size="small"
          icon={<HistoryRegular />}
          disabledFocusable={busy}
          title={words.chooseTip}
          onClick={() => chooser.current?.click()}
          data-action="choose-prior"
        >
          {words.choose}
        </Button>
        {input}
      </div>
    );
  const { units, years } = prior.said;
  const whose = [...units.map(({ name }) => name), ...years.map(words.year)].join('，') || words.unknown;
  return (
    <section className={styles.given} data-prior={use && use.files.length > 0 ? 'used' : 'not-used'}>
      <div className={styles.line}>
        <span className={styles.name}>{words.given(prior.file, whose)}</span>
        <span>
          <Button
            className={styles.small}
            appearance="subtle"
            size="small"
            disabledFocusable={busy}
            title={words.chooseTip}
            onClick={() => chooser.current?.click()}
          >
            {words.other}
          </Button>
          <Button
            className={styles.small}
            appearance="subtle"
            size="small"
            disabledFocusable={busy}
            title={words.removeTip}
            onClick={() => void actions.removePrior()}
            data-action="remove-prior"
          >
            {words.remove}
          </Button>
        </span>
        {input}
      </div>
      <Use use={use} />
    </section>
  );
}

function Use({ use }: { readonly use: PriorUse | undefined }): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const words = strings.desk.prior;
  if (!use) return <p className={styles.warn}>{words.waits}</p>;
  const say = use.files.length > 0 ? words.partly : words.notUsed;
  return (
    <>
      {use.missing.map((why) => (
        <p key={why.en} className={styles.warn}>
          {say(tell(why))}
        </p>
      ))}
    </>
  );
}
