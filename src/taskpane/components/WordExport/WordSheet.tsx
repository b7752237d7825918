/**
 * The report as it is pasted into Word, out of sight: its looks stand in the elements themselves, as no class is
 * copied along.
 */
import type { CSSProperties, ReactElement, Ref } from 'react';
import type { WordCell, WordReport, WordTable } from '../../../model/report/wordReport';

const AWAY: CSSProperties = { position: 'absolute', left: '-10000px', top: 0, width: '600px' };
const TITLE: CSSProperties = { textAlign: 'center', fontWeight: 'bold', fontSize: '18pt' };
const TABLE: CSSProperties = { borderCollapse: 'collapse', width: '100%', fontSize: '9pt' };

export function WordSheet({
  report: { title, sections, notes, tables },
  ref,
}: {
  readonly report: WordReport;
  readonly ref: Ref<HTMLDivElement>;
}): ReactElement {
  return (
    <div ref={ref} style={AWAY} lang="zh-CN" aria-hidden>
      <p style={TITLE}>{title}</p>
      {sections.map(({ heading, paragraphs }) => (
        <div key={heading}>
          <p style={{ fontWeight: 'bold' }}>{heading}</p>
          {paragraphs.map((text) => (
            <p key={text} style={{ textIndent: '2em' }}>
              {text}
            </p>
          ))}
        </div>
      ))}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {tables.map((table) => (
        <Form key={table.title} table={table} />
      ))}
    </div>
  );
}

function Form({ table: { columnWidths, rows, headerRows } }: { readonly table: WordTable }): ReactElement {
  return (
    <>
      <p />
      <table style={TABLE}>
        <colgroup>
          {columnWidths.map((part, index) => (
            <col key={index} style={{ width: `${100 * part}%` }} />
          ))}
        </colgroup>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) => (
                <td key={index} style={lookOf(cell, row < headerRows)} {...spansOf(cell)}>
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const lookOf = ({ align }: WordCell, bold: boolean): CSSProperties => ({
  border: '1px solid #000',
  padding: '1pt 3pt',
  textAlign: align,
  whiteSpace: 'pre-line',
  ...(bold && { fontWeight: 'bold' }),
});

const spansOf = ({ rowSpan, columnSpan }: WordCell): { rowSpan?: number; colSpan?: number } => ({
  ...(rowSpan > 1 && { rowSpan }),
  ...(columnSpan > 1 && { colSpan: columnSpan }),
});
