/** The looks of summary cells, each numbered when it is first used, and the part of the file that tells them all. */
import type { SummaryCell } from '../../../model/writing/marks';
import { BUILT_IN_FORMATS } from '../builtInFormats';
import type { Look } from './looks';
import { summaryLook, summaryLookKey } from './looks';
import { MAIN, XML } from './namespaces';
import { escaped } from '../../ooxml/escaped';

/** What the widths of columns are counted in. */
const DEFAULT_FONT = '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>';
/** Those that every file has before its own. */
const FILLS = ['none', 'gray125'].map((type) => `<fill><patternFill patternType="${type}"/></fill>`);
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
/** Up to here the numbers are the standard's. */
const FIRST_FORMAT = 164;

/** Elements of a kind, each once, by number. */
class Elements {
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly name: string,
    given: readonly string[],
  ) {
    given.forEach((each) => this.of(each));
  }

  of(element: string): number {
    const number = this.numbers.get(element) ?? this.numbers.size;
    this.numbers.set(element, number);
    return number;
  }

  get xml(): string {
    return `<${this.name} count="${this.numbers.size}">${[...this.numbers.keys()].join('')}</${this.name}>`;
  }
}

export class BookStyles {
  private readonly known = new Map<string, number>();
  private readonly formats: string[] = [];
  private readonly fonts = new Elements('fonts', [DEFAULT_FONT]);
  private readonly fills = new Elements('fills', FILLS);
  private readonly borders = new Elements('borders', [NO_BORDER]);
  private readonly looks = new Elements('cellXfs', [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  ]);

  /** By which a cell names how it looks. */
  of(cell: SummaryCell): number {
    const key = summaryLookKey(cell);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const number = this.looks.of(this.lookOf(summaryLook(cell)));
    this.known.set(key, number);
    return number;
  }

  get xml(): string {
    const formats = this.formats.map(
      (code, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${escaped(code)}"/>`,
    );
    return `${XML}<styleSheet xmlns="${MAIN}">${
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : ''
    }${this.fonts.xml}${this.fills.xml}${
      this.borders.xml
    }<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${
      this.looks.xml
    }<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }

  private lookOf({ font, fill, border, alignment, numberFormat }: Look): string {
    const fillId = fill ? this.fills.of(fill) : 0;
    return `<xf numFmtId="${this.formatOf(numberFormat)}" fontId="${this.fonts.of(font)}" fillId="${fillId}" borderId="${
      border ? this.borders.of(border) : 0
    }" xfId="0" applyFont="1" applyAlignment="1"${numberFormat ? ' applyNumberFormat="1"' : ''}${fill ? ' applyFill="1"' : ''}${
      border ? ' applyBorder="1"' : ''
    }>${alignment}</xf>`;
  }

  private formatOf(code: string | undefined): number {
    if (code === undefined) return 0;
    const builtIn = Object.entries(BUILT_IN_FORMATS).find(([, known]) => known === code);
    if (builtIn) return Number(builtIn[0]);
    if (!this.formats.includes(code)) this.formats.push(code);
    return FIRST_FORMAT + this.formats.indexOf(code);
  }
}
