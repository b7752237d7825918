/**
 * Our conditional formats on the cells of a file: above the user's, known by the marker inside their own formula. The
 * cells' own formats are never touched.
 */
import type { PackageDraft } from '../../ooxml/draft';
import { escaped } from '../../ooxml/escaped';
import { isTrue } from '../../ooxml/xml';
import type { Splice, XmlElement } from '../../ooxml/xmlTree';
import { setAttribute } from '../../ooxml/xmlTree';
import type { Severity } from '../../../model/result/severity';
import type { MarkState } from '../../../model/writing/journal';
import { MARK_COLORS, markFormula, severityOfFormula } from '../../../model/writing/own';
import type { Book, BookSheet } from './book';
import type { SheetFrame } from './sheetFrame';
import { frameOf, insertChild, removal } from './sheetFrame';
import { Styles } from './styles';

type Format = MarkState['formats'][number];

/** A rule of the sheet's, ours or the user's. */
interface Rule {
  readonly element: XmlElement;
  readonly parent: XmlElement;
  readonly priority: number;
  readonly severity: Severity | undefined;
}

/** Our formats on a sheet, as they stand. */
export function formatsOn({ name }: BookSheet, frame: SheetFrame): readonly Format[] {
  return rulesOn(frame).flatMap(({ severity, parent }) => {
    const addresses = (parent.attributes.sqref ?? '').trim().split(/\s+/).join(',').replaceAll('$', '');
    return severity && /^[A-Z0-9:,]+$/.test(addresses) ? [{ sheet: name, severity, addresses }] : [];
  });
}

/** Puts these formats in the place of ours on their sheets, the first on top. */
export function putFormats(
  draft: PackageDraft,
  book: Book,
  sheets: readonly BookSheet[],
  formats: readonly Format[],
): void {
  const styles = formats.length > 0 ? new Styles(draft, book) : undefined;
  const looks = new Map(formats.map(({ severity }) => [severity, styles!.differentialOf(lookOf(severity))]));
  styles?.write();
  for (const sheet of sheets) {
    const own = formats.filter((each) => each.sheet === sheet.name);
    const frame = frameOf(draft, sheet);
    draft.splice(sheet.path, changesOn(frame, own, looks));
  }
}

function changesOn(
  frame: SheetFrame,
  formats: readonly Format[],
  looks: ReadonlyMap<Severity, number>,
): readonly Splice[] {
  const rules = rulesOn(frame);
  const ours = rules.filter(({ severity }) => severity !== undefined);
  if (ours.length === 0 && formats.length === 0) return [];
  const users = rules.filter(({ severity }) => severity === undefined);
  const parents = new Set(ours.map(({ parent }) => parent));
  const gone = [...parents].flatMap((parent) => {
    const left = parent.children.filter(
      (child) => child.name === 'cfRule' && !ours.some(({ element }) => element === child),
    );
    const own = ours.filter((rule) => rule.parent === parent).map(({ element }) => removal(element));
    return left.length > 0 ? own : [removal(parent)];
  });
  // A pivot table names its formats by their priorities: on its sheet ours go below the user's instead.
  const isPivot = users.some(({ parent }) => isTrue(parent.attributes.pivot));
  const first = isPivot ? Math.max(0, ...users.map(({ priority }) => priority)) : 0;
  const moved = isPivot
    ? []
    : users.map(({ element, priority }) => {
        const before = priority - ours.filter((own) => own.priority < priority).length;
        return setAttribute(frame.text, element, 'priority', String(before + formats.length));
      });
  const added = formats.map(({ severity, addresses }, index) => {
    const { prefix: p } = frame;
    const formula = escaped(markFormula(severity).slice(1));
    return `<${p}conditionalFormatting sqref="${addresses.replaceAll(',', ' ')}"><${p}cfRule type="expression" dxfId="${looks.get(severity)}" priority="${first + index + 1}"><${p}formula>${formula}</${p}formula></${p}cfRule></${p}conditionalFormatting>`;
  });
  return [...gone, ...moved, insertChild(frame, 'conditionalFormatting', added.join(''))];
}

/** Also those of newer kinds, which stand among the extensions and share the order of all. */
function rulesOn(frame: SheetFrame): readonly Rule[] {
  const found: Rule[] = [];
  const visit = (parent: XmlElement): void => {
    for (const element of parent.children) {
      const priority = Number(element.attributes.priority);
      if (element.name !== 'cfRule') visit(element);
      else if (element.attributes.priority !== undefined && Number.isInteger(priority)) {
        const formula = element.children.find(({ name }) => name === 'formula' || name === 'f')?.text ?? '';
        const isPlain = parent.name === 'conditionalFormatting' && parent.attributes.sqref !== undefined;
        found.push({ element, parent, priority, severity: isPlain ? severityOfFormula(formula) : undefined });
      }
    }
  };
  for (const element of frame.root.children)
    if (element.name === 'conditionalFormatting' || element.name === 'extLst')
      visit({ ...frame.root, children: [element] });
  return found;
}

const lookOf = (severity: Severity): string =>
  `<dxf><fill><patternFill><bgColor rgb="FF${MARK_COLORS[severity].slice(1)}"/></patternFill></fill></dxf>`;
