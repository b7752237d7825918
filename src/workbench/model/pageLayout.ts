/** How a sheet is printed, in the object model's words; sizes are points. */
import type { Area } from './address';
import type { Paper } from './paper';

export interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

export const MARGINS = [
  'leftMargin',
  'rightMargin',
  'topMargin',
  'bottomMargin',
  'headerMargin',
  'footerMargin',
] as const;
export type Margin = (typeof MARGINS)[number];

/** The six texts of a page's head and foot, with Excel's codes: `&P` is the number of the page. */
export const HEADER_PARTS = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
] as const;
export type HeaderPart = (typeof HEADER_PARTS)[number];
export type HeaderFooter = Partial<Record<HeaderPart, string>>;

/** Where even pages have their own, odd ones have what is the default else: they are the same texts. */
export const HEADER_PAGES = ['defaultForAllPages', 'evenPages', 'firstPage'] as const;
export type HeaderPages = (typeof HEADER_PAGES)[number];

/** A printed page that begins with this row, from 0 on. */
export interface PageBreak {
  readonly id: string;
  row: number;
}

export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  paperSize: Paper;
  zoom: Zoom;
  margins: Readonly<Record<Margin, number>>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: 'DownThenOver' | 'OverThenDown';
  printComments: 'NoComments' | 'EndSheet' | 'InPlace';
  printErrors: 'AsDisplayed' | 'Blank' | 'Dash' | 'NotAvailable';
  /** `''` lets Excel count. */
  firstPageNumber: number | '';
  /** None: all that is used is printed. */
  printArea: readonly Area[];
  titleRows: { readonly first: number; readonly last: number } | undefined;
  titleColumns: { readonly first: number; readonly last: number } | undefined;
  /** In order; only those that were set, not where a page is full. */
  rowBreaks: readonly PageBreak[];
  headersFooters: {
    state: 'Default' | 'FirstAndDefault' | 'OddAndEven' | 'FirstOddAndEven';
    useSheetMargins: boolean;
    useSheetScale: boolean;
    readonly texts: Record<HeaderPages, HeaderFooter>;
  };
}

/** As Excel sets up a new sheet where paper is A4. */
export const newPageLayout = (): PageLayout => ({
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  margins: {
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
  },
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  draftMode: false,
  printGridlines: false,
  printHeadings: false,
  printOrder: 'DownThenOver',
  printComments: 'NoComments',
  printErrors: 'AsDisplayed',
  firstPageNumber: '',
  printArea: [],
  titleRows: undefined,
  titleColumns: undefined,
  rowBreaks: [],
  headersFooters: {
    state: 'Default',
    useSheetMargins: true,
    useSheetScale: true,
    texts: { defaultForAllPages: {}, evenPages: {}, firstPage: {} },
  },
});
