/** How a form was read where that is not certain: rows that say nothing to us, and labels that were guessed. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FoundForm } from '../../../model/result/result';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';
import { TeachMenu } from '../TeachMenu/TeachMenu';

const useStyles = makeStyles({
  notes: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

export function ReadingNotes({ form }: { readonly form: FoundForm }): ReactElement | null {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const { unrecognized, readingNotes, sheet } = form;
  const notes = [
    {
      heading: strings.unrecognized(unrecognized.length),
      lines: unrecognized.map(({ cell, text, open }) => ({ cell, text: text.trim(), open })),
    },
    {
      heading: strings.readingNotes(readingNotes.length),
      lines: readingNotes.map(({ cell, text, note }) => ({
        cell,
        text: strings.labelled(text.trim(), tell(note)),
        open: undefined,
      })),
    },
  ].filter(({ lines }) => lines.length > 0);
  if (notes.length === 0) return null;
  return (
    <div className={styles.notes}>
      {notes.map(({ heading, lines }) => (
        <div key={heading}>
          {heading}
          <ul className={styles.list}>
            {lines.map(({ cell, text, open }, index) => (
              <li key={index}>
                <CellLink cell={cell} within={sheet} /> {text}{' '}
                {open && <TeachMenu form={form.form} open={open} text={text} />}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
