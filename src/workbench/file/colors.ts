/** Colours of a file, those of its theme among them, as plain ones. */
import { deep, down, isOn } from './xml';
import type { Xml } from './xml';

export type Palette = readonly string[];

/** The colours of Office's own theme, in the order of the file format's numbers. */
const OFFICE_THEME: Palette = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
];

/** The file names dark before light, the numbers count light before dark. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
];

/** @param theme the theme's part */
export function paletteOf(theme: Xml | undefined): Palette {
  const scheme = deep(theme, 'clrScheme')[0];
  return THEME_ORDER.map((name, index) => {
    const [color] = down(scheme, name)?.children ?? [];
    const given = color?.attributes['lastClr'] ?? color?.attributes['val'] ?? '';
    return /^[0-9A-Fa-f]{6}$/.test(given) ? given.toUpperCase() : OFFICE_THEME[index]!;
  });
}

/** `#RRGGBB` of a colour's element; undefined where it leaves the choice to the program. */
export function readColor(given: Xml | undefined, palette: Palette): string | undefined {
  if (!given || isOn(given.attributes['auto'])) return undefined;
  const { rgb, theme, tint = '0', indexed } = given.attributes;
  if (rgb !== undefined) return /[0-9A-Fa-f]{6}$/.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : undefined;
  if (theme !== undefined) return tinted(palette[Number(theme)] ?? '000000', Number(tint) || 0);
  // 64 and 65 are the system's; of the old table only black, white and the strong colours are in use.
  return indexed === undefined ? undefined : INDEXED[Number(indexed)];
}

const INDEXED: Readonly<Record<number, string>> = {
  0: '#000000',
  1: '#FFFFFF',
  2: '#FF0000',
  3: '#00FF00',
  4: '#0000FF',
  5: '#FFFF00',
  8: '#000000',
  9: '#FFFFFF',
  10: '#FF0000',
  12: '#0000FF',
  13: '#FFFF00',
  22: '#C0C0C0',
  23: '#808080',
  64: '#000000',
  65: '#FFFFFF',
};

/** Lighter towards white, darker towards black. */
function tinted(hex: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${mixed
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}
