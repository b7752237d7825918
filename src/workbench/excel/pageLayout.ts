/** How a sheet is printed (1.9). Nothing prints here: what is set is kept, given back and saved. */
import { LAST_COLUMN, LAST_ROW } from '../model/address';
import type { Area } from '../model/address';
import type { HeaderPages, HeaderPart, Margin, PageLayout, Zoom } from '../model/pageLayout';
import { HEADER_PAGES, HEADER_PARTS, MARGINS } from '../model/pageLayout';
import { PAPERS } from '../model/paper';
import type { Sheet } from '../model/sheet';
import { Fault } from '../protocol/fault';
import type { Scalar } from '../protocol/hostType';
import { flag, integer, number, ofKind, oneOf, record, text } from './arguments';
import { lookups } from './lookups';
import type { ExcelContext, ExcelHandle } from './objects';
import { define, object } from './objects';
import { areaOf } from './places';

/** The members that are plain values, save the margins. */
type Setting = Exclude<
  keyof PageLayout,
  'margins' | 'printArea' | 'titleRows' | 'titleColumns' | 'rowBreaks' | 'headersFooters'
>;

function setting<Name extends Setting>(
  name: Name,
  parse: (value: unknown) => PageLayout[Name],
): Scalar<Sheet, ExcelContext> {
  return {
    since: '1.9',
    get: ({ pageLayout }) => pageLayout[name],
    set: (sheet, value, { workbook }) => {
      sheet.pageLayout[name] = parse(value);
      workbook.emit({ kind: 'layout', sheet });
    },
  };
}

function margin(name: Margin): Scalar<Sheet, ExcelContext> {
  return {
    since: '1.9',
    get: ({ pageLayout }) => pageLayout.margins[name],
    set: (sheet, value) => setMargins(sheet, { [name]: number(value) }),
  };
}

function setMargins({ pageLayout }: Sheet, points: Partial<Record<Margin, number>>): void {
  if (Object.values(points).some((each) => each < 0)) throw new Fault('InvalidArgument');
  pageLayout.margins = { ...pageLayout.margins, ...points };
}

/** Either a percentage or numbers of pages. */
function zoom(value: unknown): Zoom {
  const given = record(value);
  const [scale, wide, high] = ['scale', 'horizontalFitToPages', 'verticalFitToPages'].map((name) =>
    given[name] === undefined || given[name] === null ? undefined : integer(given[name]),
  );
  if (scale !== undefined && (scale < 10 || scale > 400)) throw new Fault('InvalidArgument');
  if ((wide ?? 1) < 1 || (high ?? 1) < 1) throw new Fault('InvalidArgument');
  if (scale !== undefined && (wide ?? high) !== undefined) throw new Fault('InvalidArgument');
  if (scale === undefined && wide === undefined && high === undefined) throw new Fault('InvalidArgument');
  return {
    ...(scale !== undefined && { scale }),
    ...(wide !== undefined && { horizontalFitToPages: wide }),
    ...(high !== undefined && { verticalFitToPages: high }),
  };
}

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const UNITS = Object.keys(POINTS) as (keyof typeof POINTS)[];

/** An area of this sheet; whole rows for titles are `1:2`, also with `$`. */
function areaHere(sheet: Sheet, given: unknown, { workbook }: ExcelContext): Area {
  const place = ofKind(given, 'Range') ?? areaOf(workbook, sheet, text(given));
  if (place.sheet !== sheet) throw new Fault('InvalidArgument', 'The cells are of another sheet.');
  return place.area;
}

define('PageLayout', {
  scalars: {
    orientation: setting('orientation', (value) => oneOf(value, ['Portrait', 'Landscape'])),
    paperSize: setting('paperSize', (value) => oneOf(value, PAPERS)),
    zoom: setting('zoom', zoom),
    centerHorizontally: setting('centerHorizontally', flag),
    centerVertically: setting('centerVertically', flag),
    blackAndWhite: setting('blackAndWhite', flag),
    draftMode: setting('draftMode', flag),
    printGridlines: setting('printGridlines', flag),
    printHeadings: setting('printHeadings', flag),
    printOrder: setting('printOrder', (value) => oneOf(value, ['DownThenOver', 'OverThenDown'])),
    printComments: setting('printComments', (value) => oneOf(value, ['NoComments', 'EndSheet', 'InPlace'])),
    printErrors: setting('printErrors', (value) =>
      oneOf(value, ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable']),
    ),
    firstPageNumber: setting('firstPageNumber', (value) => (value === '' ? '' : integer(value))),
    ...Object.fromEntries(MARGINS.map((name) => [name, margin(name)])),
  },
  navigation: { headersFooters: { since: '1.9', get: (sheet) => object('HeaderFooterGroup', sheet) } },
  methods: {
    setPrintMargins: {
      since: '1.9',
      call: (sheet, [unit, margins]) => {
        const points = POINTS[oneOf(unit, UNITS)];
        const given = Object.entries(record(margins)).map(([side, value]) => {
          const name = MARGINS.find((each) => each === `${side}Margin`);
          if (!name) throw new Fault('InvalidArgument', `${side} is no margin.`);
          return [name, number(value) * points] as const;
        });
        setMargins(sheet, Object.fromEntries(given));
      },
    },
    setPrintArea: {
      since: '1.9',
      call: (sheet, [place], context) => {
        const areas = ofKind(place, 'RangeAreas');
        const texts = typeof place === 'string' ? place.split(',') : [place];
        sheet.pageLayout.printArea = areas?.areas ?? texts.map((each) => areaHere(sheet, each, context));
      },
    },
    ...lookups<Sheet>('getPrintArea', ['1.9', '1.9'], (sheet) =>
      sheet.pageLayout.printArea.length > 0
        ? object('RangeAreas', { sheet, areas: sheet.pageLayout.printArea })
        : null,
    ),
    setPrintTitleRows: {
      since: '1.9',
      call: (sheet, [place], context) => {
        const { top, bottom } = areaHere(sheet, place, context);
        sheet.pageLayout.titleRows = { first: top, last: bottom };
      },
    },
    ...lookups<Sheet>('getPrintTitleRows', ['1.9', '1.9'], (sheet) => {
      const rows = sheet.pageLayout.titleRows;
      return rows
        ? object('Range', {
            sheet,
            area: { top: rows.first, bottom: rows.last, left: 0, right: LAST_COLUMN },
          })
        : null;
    }),
    setPrintTitleColumns: {
      since: '1.9',
      call: (sheet, [place], context) => {
        const { left, right } = areaHere(sheet, place, context);
        sheet.pageLayout.titleColumns = { first: left, last: right };
      },
    },
    ...lookups<Sheet>('getPrintTitleColumns', ['1.9', '1.9'], (sheet) => {
      const columns = sheet.pageLayout.titleColumns;
      return columns
        ? object('Range', {
            sheet,
            area: { top: 0, bottom: LAST_ROW, left: columns.first, right: columns.last },
          })
        : null;
    }),
  },
});

const pages = (name: HeaderPages) => ({
  since: '1.9',
  get: ({ pageLayout }: Sheet): ExcelHandle => object('HeaderFooter', pageLayout.headersFooters.texts[name]),
});

define('HeaderFooterGroup', {
  scalars: {
    state: {
      since: '1.9',
      get: ({ pageLayout }) => pageLayout.headersFooters.state,
      set: ({ pageLayout }, value) => {
        const states = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;
        pageLayout.headersFooters.state = oneOf(value, states);
      },
    },
    useSheetMargins: groupFlag('useSheetMargins'),
    useSheetScale: groupFlag('useSheetScale'),
  },
  navigation: {
    ...Object.fromEntries(HEADER_PAGES.map((name) => [name, pages(name)])),
    oddPages: pages('defaultForAllPages'),
  },
});

function groupFlag(name: 'useSheetMargins' | 'useSheetScale'): Scalar<Sheet, ExcelContext> {
  return {
    since: '1.9',
    get: ({ pageLayout }) => pageLayout.headersFooters[name],
    set: ({ pageLayout }, value) => {
      pageLayout.headersFooters[name] = flag(value);
    },
  };
}

const headerText = (name: HeaderPart): Scalar<Partial<Record<HeaderPart, string>>, ExcelContext> => ({
  since: '1.9',
  get: (texts) => texts[name] ?? '',
  set: (texts, value) => {
    texts[name] = text(value);
  },
});

define('HeaderFooter', {
  scalars: Object.fromEntries(HEADER_PARTS.map((name) => [name, headerText(name)])),
});
