/** For who helps with an Excel that the add-in was never tried in: what of it works there, to be sent on. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import type { SelfTestStep } from '../../../hosts/excel/selfTest';
import { HostError } from '../../../hosts/host';
import { useCopy } from '../../state/useCopy';
import { useStrings } from '../../strings';
import { Disclosure } from '../Disclosure/Disclosure';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  report: {
    margin: 0,
    maxWidth: '100%',
    whiteSpace: 'pre-wrap',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Runs it and tells of each step; fails with `HostError` where it refuses. */
export type RunSelfTest = (told: (step: SelfTestStep) => void) => Promise<void>;

export interface SelfTestProps {
  readonly run: RunSelfTest;
  /** What it ran in: the first line of the report. */
  readonly about: string;
}

export function SelfTest({ run, about }: SelfTestProps): ReactElement {
  const styles = useStyles();
  const words = useStrings().strings.help.selfTest;
  const [steps, setSteps] = useState<readonly SelfTestStep[]>([]);
  const [state, setState] = useState<'ready' | 'running' | 'ended' | 'refused' | 'broken'>('ready');
  const report = useRef<HTMLPreElement>(null);
  const [said, copy] = useCopy(report);
  const text = [about, ...steps.map(lineOf)].join('\n');
  const start = async (): Promise<void> => {
    const found: SelfTestStep[] = [];
    setSteps([]);
    setState('running');
    try {
      await run((step) => {
        found.push(step);
        setSteps([...found]);
      });
      setState('ended');
    } catch (error) {
      setState(error instanceof HostError && error.code === 'changed' ? 'refused' : 'broken');
    }
  };
  const failed = steps.filter(({ ok }) => !ok).length;
  const told = {
    ready: '',
    running: words.running(steps.length),
    ended: failed > 0 ? words.failed(failed) : words.passed(steps.length),
    refused: words.refused,
    broken: words.broken,
  }[state];
  return (
    <Disclosure heading={words.title}>
      <div className={styles.box}>
        <p className={styles.text}>{words.note}</p>
        <Button
          size="small"
          disabledFocusable={state === 'running'}
          onClick={() => void start()}
          data-action="self-test"
        >
          {words.start}
        </Button>
        <p className={styles.text} aria-live="polite" data-self-test={state}>
          {said || told}
        </p>
        {steps.length > 0 && (
          <>
            <pre ref={report} className={styles.report}>
              {text}
            </pre>
            <Button size="small" icon={<CopyRegular />} onClick={() => void copy(text)}>
              {words.copy}
            </Button>
          </>
        )}
      </div>
    </Disclosure>
  );
}

const lineOf = ({ ok, ms, name, note }: SelfTestStep): string =>
  `${ok ? 'ok  ' : 'FAIL'} ${String(ms).padStart(5)} ms  ${name}${note && ` – ${note}`}`;
