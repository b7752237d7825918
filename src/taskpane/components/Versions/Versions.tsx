/** What a helper asks for first: which gouji, which Excel; to be copied into a mail. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useRef } from 'react';
import type { HostVersion } from '../../../hosts/host';
import { useCopy } from '../../state/useCopy';
import { useStrings } from '../../strings';
import { Facts } from '../Facts/Facts';
import { Heading } from '../Heading/Heading';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  said: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface VersionsProps {
  readonly version: string;
  readonly host: HostVersion | undefined;
}

export function Versions({ version, host }: VersionsProps): ReactElement {
  const styles = useStyles();
  const { strings } = useStrings();
  const words = strings.help.versions;
  const list = useRef<HTMLDListElement>(null);
  const [said, copy] = useCopy(list);
  const rows: readonly (readonly [string, string])[] = [
    [words.own, version],
    ...(host
      ? ([
          [host.name, words.host(host.version, host.platform)],
          ['ExcelApi', host.excelApi ?? words.none],
        ] as const)
      : []),
  ];
  return (
    <section className={styles.box}>
      <Heading level={2}>{words.title}</Heading>
      <Facts ref={list} facts={rows} />
      <Button
        size="small"
        icon={<CopyRegular />}
        onClick={() => void copy(rows.map((row) => row.join(' ')).join('\n'))}
      >
        {words.copy}
      </Button>
      <p className={styles.said} aria-live="polite">
        {said}
      </p>
    </section>
  );
}
