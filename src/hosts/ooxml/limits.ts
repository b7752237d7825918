/**
 * What one package may cost. A file comes from anyone, and a few kilobytes of it can ask for gigabytes;
 * the defaults are far above any workbook that people fill in and far below what hurts.
 */
export interface PackageLimits {
  /** Of the whole file, and so of all compressed parts together. */
  readonly fileBytes: number;
  readonly entries: number;
  /** Of one part, inflated. */
  readonly partBytes: number;
  /** Of all parts that are read, inflated; a part that is read twice counts twice. */
  readonly totalBytes: number;
  /** Inflated to compressed size, of parts above a megabyte: small ones may be as regular as they like. */
  readonly inflateRatio: number;
  readonly xmlDepth: number;
  /** Characters of one element's text. Excel's own limit for a cell is 32,767. */
  readonly xmlText: number;
  /** Of one element. Word's own elements have some thirty at most. */
  readonly xmlAttributes: number;
  /** Characters of one attribute: what gouji keeps in a workbook stands in some, and is long. */
  readonly xmlAttribute: number;
}

const MB = 1024 * 1024;

export const RATIO_FREE_BYTES = MB;

export const PACKAGE_LIMITS: PackageLimits = {
  fileBytes: 64 * MB,
  entries: 10_000,
  partBytes: 96 * MB,
  totalBytes: 160 * MB,
  inflateRatio: 250,
  xmlDepth: 256,
  xmlText: MB,
  xmlAttributes: 1000,
  xmlAttribute: 8 * MB,
};
