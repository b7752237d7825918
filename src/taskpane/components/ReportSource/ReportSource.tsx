/** Where the report comes from: a file that is chosen or dropped, or its text pasted in. */
import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import type { DragEvent, ReactElement } from 'react';
import { useRef, useState } from 'react';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  paste: { '& textarea': { minHeight: '96px' } },
  submit: { alignSelf: 'flex-start' },
});

export function ReportSource(): ReactElement {
  const styles = useStyles();
  const words = useStrings().strings.report;
  const { state, actions } = usePaneContext();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const busy = state.phase === 'busy';
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void actions.loadReport(file);
  };
  return (
    <div className={styles.box}>
      <div
        className={mergeClasses(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className={styles.text}>{words.what}</p>
        <Button
          appearance="primary"
          icon={<DocumentAddRegular />}
          disabledFocusable={busy}
          onClick={() => chooser.current?.click()}
        >
          {words.choose}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".docx,.txt"
          hidden
          aria-label={words.choose}
          data-input="report"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void actions.loadReport(file);
            // So that the same file can be chosen again once it has been changed.
            target.value = '';
          }}
        />
        <p className={styles.note}>{words.chooseNote}</p>
      </div>
      <Field label={words.paste}>
        <Textarea
          className={styles.paste}
          resize="vertical"
          value={pasted}
          onChange={(_, { value }) => setPasted(value)}
          placeholder={words.pastePlaceholder}
        />
      </Field>
      <Button
        className={styles.submit}
        disabledFocusable={busy || pasted.trim() === ''}
        onClick={() => void actions.loadReport({ pasted })}
      >
        {words.checkPasted}
      </Button>
    </div>
  );
}
