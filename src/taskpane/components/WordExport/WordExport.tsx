/** The checked forms as Word tables, with a draft of the sentences that state their figures. */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, CopyRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import type { WordReport } from '../../../model/report/wordReport';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { download } from '../download';
import { Heading } from '../Heading/Heading';
import { WordSheet } from './WordSheet';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  draft: { width: '100%', '& textarea': { minHeight: '160px' } },
  notes: { margin: 0, paddingInlineStart: '1.5em', fontSize: tokens.fontSizeBase200 },
});

export function WordExport(): ReactElement {
  const styles = useStyles();
  const words = useStrings().strings.wordExport;
  const { state, actions } = usePaneContext();
  const [draft, setDraft] = useState<WordReport>();
  const [copied, setCopied] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  const make = async (): Promise<void> => {
    const made = await actions.exportReport();
    if (!made) return;
    setDraft(made.report);
    setCopied(false);
    download(made.bytes, `${made.report.title}.docx`, DOCX);
  };
  const copy = async (): Promise<void> => setCopied(await copyFormatted(sheet.current!));
  return (
    <section className={styles.box}>
      <Heading level={3}>{words.title}</Heading>
      <p className={styles.note}>{words.note}</p>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={state.phase === 'busy'}
        onClick={() => void make()}
        data-action="export-report"
      >
        {words.make}
      </Button>
      {draft && (
        <>
          <Field className={styles.draft} label={words.draft}>
            <Textarea readOnly resize="vertical" value={textOf(draft)} />
          </Field>
          <WordSheet ref={sheet} report={draft} />
          <Button size="small" icon={<CopyRegular />} onClick={() => void copy()} data-action="copy-report">
            {copied ? words.copied : words.copy}
          </Button>
          <p className={styles.note}>{words.noDownload}</p>
          {draft.notes.length > 0 && (
            <ul className={styles.notes} aria-label={words.notes}>
              {draft.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

function textOf({ sections }: WordReport): string {
  return sections.map(({ heading, paragraphs }) => [heading, ...paragraphs].join('\n')).join('\n\n');
}

/**
 * With its tables, for Word: where Excel lets no pane download, as on the Mac, it is how the file gets there.
 * Gives whether it is in the clipboard; where Excel keeps pages from that, too, it is selected.
 */
async function copyFormatted(shown: HTMLElement): Promise<boolean> {
  try {
    const html = new XMLSerializer().serializeToString(shown);
    const kinds = { 'text/html': html, 'text/plain': shown.innerText };
    const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return document.execCommand('copy');
  }
}
