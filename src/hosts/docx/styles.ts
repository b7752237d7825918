/** `styles.xml`, as far as it numbers paragraphs. */
import type { OoxmlPackage } from '../ooxml/package';
import { attribute, isOn, levelNumber } from './numbering';

/** Which list numbers a paragraph. A list of `0` takes a style's numbering away. */
export interface NumberingUse {
  list: string | undefined;
  level: number | undefined;
}

interface Style extends NumberingUse {
  basedOn: string | undefined;
}

/** Styles stand on each other a few deep; more is a circle. */
const DEEPEST = 20;

export class Styles {
  private readonly styles = new Map<string, Style>();
  private byDefault: string | undefined;

  static read(file: OoxmlPackage, path: string): Styles {
    const styles = new Styles();
    styles.readPart(file, path);
    return styles;
  }

  /** The list that a paragraph of this style is numbered by, and the style of its kin that says so. */
  numbering(
    id: string | undefined,
  ): { readonly list: string; readonly level: number; readonly by: string } | undefined {
    let at = id ?? this.byDefault;
    let level: number | undefined;
    for (let depth = 0; at !== undefined && depth < DEEPEST; depth += 1) {
      const style = this.styles.get(at);
      level ??= style?.level;
      if (style?.list !== undefined) return { list: style.list, level: level ?? 0, by: at };
      at = style?.basedOn;
    }
    return undefined;
  }

  private readPart(file: OoxmlPackage, path: string): void {
    let style: Style | undefined;
    file.xml(path, {
      mixes: true,
      open: (name, attributes) => {
        const value = attribute(attributes, 'val');
        if (name === 'style') {
          if (attribute(attributes, 'type') !== 'paragraph') return false;
          const id = attribute(attributes, 'styleId') ?? '';
          style = { basedOn: undefined, list: undefined, level: undefined };
          this.styles.set(id, style);
          if (attribute(attributes, 'default') !== undefined && isOn(attribute(attributes, 'default')))
            this.byDefault = id;
        } else if (style && name === 'basedOn') style.basedOn = value;
        else if (style && name === 'numId') style.list = value;
        else if (style && name === 'ilvl') style.level = levelNumber(value);
        return name !== 'rPr' && name !== 'latentStyles' && name !== 'docDefaults' && name !== 'pPrChange';
      },
    });
  }
}
