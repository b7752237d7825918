/** What was taught of this workbook's labels, how to take it back, and the file by which others read their forms. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, DismissRegular, FolderOpenRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useRef } from 'react';
import { LAYOUT_FILE } from '../../../model/form/taught';
import type { FoundForm } from '../../../model/result/result';
import { cellName } from '../../../model/workbook/cell';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';
import { download } from '../download';

const useStyles = makeStyles({
  box: { marginTop: tokens.spacingVerticalS },
  head: { margin: 0 },
  list: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0 },
  button: {
    flexShrink: 0,
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
  files: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
});

export function TaughtLabels({ forms }: { readonly forms: readonly FoundForm[] }): ReactElement | null {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const { teaching: words } = strings;
  const { state, actions } = usePaneContext();
  const chooser = useRef<HTMLInputElement>(null);
  const busy = state.phase === 'busy';
  const taught = forms.flatMap((form) => form.taught);
  const isKept = state.checked?.kept.layout ?? false;
  const isUnread = forms.some(({ unread, unrecognized }) =>
    [...unread, ...unrecognized].some(({ open }) => open),
  );
  if (taught.length === 0 && !isKept && !isUnread) return null;
  const save = async (): Promise<void> => {
    const text = await actions.saveLayout();
    if (text !== undefined) download(text, LAYOUT_FILE, 'application/json');
  };
  return (
    <div className={styles.box} data-taught={taught.length}>
      {taught.length > 0 && (
        <>
          <p className={styles.head}>{words.taught(taught.length)}</p>
          <ul className={styles.list}>
            {taught.map(({ cell, text, label, name, lost, leftAside }) => (
              <li key={cellName(cell)} className={styles.line}>
                <span className={styles.text}>
                  <CellLink cell={cell} /> {words.meaning(text, name && tell(name))}
                  {leftAside && words.elsewhere}
                  {lost.length > 0 && words.lost(lost.map(tell))}
                </span>
                <Button
                  className={styles.button}
                  appearance="subtle"
                  size="small"
                  icon={<DismissRegular />}
                  disabledFocusable={busy}
                  title={words.withdraw(text)}
                  aria-label={words.withdraw(text)}
                  onClick={() => void actions.unteach(label)}
                  data-action="unteach"
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.files}>
        {isKept && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowDownloadRegular />}
            disabledFocusable={busy}
            title={words.saveTip}
            onClick={() => void save()}
            data-action="save-layout"
          >
            {strings.actions['save-layout']}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<FolderOpenRegular />}
          disabledFocusable={busy}
          title={words.loadTip}
          onClick={() => chooser.current?.click()}
          data-action="load-layout"
        >
          {strings.actions['load-layout']}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".json"
          hidden
          aria-label={strings.actions['load-layout']}
          data-input="layout"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void actions.loadLayout(file);
            // So that the same file can be chosen again once it has been changed.
            target.value = '';
          }}
        />
      </div>
    </div>
  );
}
