/** Puts the looks of the summary sheet on cells. */
import type { SummaryStyle } from '../../model/writing/marks';
import { SUMMARY_LINE, SUMMARY_LOOKS } from '../../model/writing/summaryLooks';

/** Not the inside ones: Excel refuses them on an area of one cell. */
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;

export function styleCells(format: Excel.RangeFormat, style: SummaryStyle): void {
  const { size, color, bold, underlined, fill, align, boxed } = SUMMARY_LOOKS[style];
  format.font.size = size;
  format.font.color = color;
  format.font.bold = bold ?? false;
  format.font.underline = underlined ? Excel.RangeUnderlineStyle.single : Excel.RangeUnderlineStyle.none;
  if (fill) format.fill.color = fill;
  if (align) format.horizontalAlignment = ALIGNMENTS[align];
  if (boxed) EDGES.forEach((edge) => drawEdge(format.borders.getItem(edge)));
}

function drawEdge(border: Excel.RangeBorder): void {
  border.style = Excel.BorderLineStyle.continuous;
  border.color = SUMMARY_LINE;
}
