/** Texts that were written for another unit: they speak of it where they should speak of their own. */
import { plainName } from '../../../model/form/formNames';

const SHORTEST_NAME = 4;

/** 财政局拨付…: what others do is told with them as its subject. */
const OTHERS_DO =
  /^(?:的|等|和|与|及|党[委组]|下达|下拨|拨付|批复|批准|审核|核定|要求|安排|追加|组织|牵头|负责|下发|印发|同意|检查|督查|考核|通报|委托|指导|关于)/;
/** In a report others are spoken of all the time; only the unit that it is about is introduced, or has accounts. */
const SPEAKS_FOR_ITSELF =
  /^(?:部门|单位)?(?:概况|基本情况|主要职[能责]|职[能责]|内设|下设|机构设置|整体支出|绩效自评|自评|20\d\d年度?(?:部门|单位)?(?:预算|决算|收入|支出|收支|整体|绩效|自评|三公))/;
const BY_OTHERS = /批复|下达|下拨|拨付|安排|追加|通知|要求|关于/;
/** As far as what others do is told at once. */
const NEAR = 16;

/** The names of a batch's units, found in texts by their first letters: each text is gone through once. */
export class UnitNames {
  private readonly names = new Set<string>();
  /** By the first letter, the longest first. */
  private readonly beginnings = new Map<string, string[]>();

  constructor(units: Iterable<string>) {
    for (const unit of units) {
      const name = plainName(unit);
      if (this.names.has(name)) continue;
      this.names.add(name);
      if (name.length < SHORTEST_NAME) continue;
      const begins = name[0]!;
      const others = this.beginnings.get(begins);
      if (others) others.push(name);
      else this.beginnings.set(begins, [name]);
    }
    for (const names of this.beginnings.values()) names.sort((one, other) => other.length - one.length);
  }

  get count(): number {
    return this.names.size;
  }

  private at(letters: string, at: number): string | undefined {
    return this.beginnings.get(letters[at]!)?.find((name) => letters.startsWith(name, at));
  }

  /** Without any of them: whoever copies may change the name or forget to. */
  without(letters: string): string {
    let rest = '';
    let from = 0;
    for (let at = 0; at < letters.length; at += 1) {
      const name = this.at(letters, at);
      if (name === undefined) continue;
      rest += letters.slice(from, at);
      from = at + name.length;
      at = from - 1;
    }
    return from === 0 ? letters : rest + letters.slice(from);
  }

  /** The plain name of another unit that a text is about; undefined where it may be the unit's own. */
  otherIn(text: string, unit: string, isReport: boolean): string | undefined {
    const own = plainName(unit);
    const letters = plainName(
      text.replace(/^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．]\s*)+/, ''),
    ).replace(/^20\d\d年?度?/, '');
    if (letters.includes(own)) return undefined;
    const name = this.at(letters, 0);
    // A short name of one's own, or of the unit that one is below.
    if (name === undefined || own.includes(name)) return undefined;
    const rest = letters.slice(name.length);
    if (OTHERS_DO.test(rest)) return undefined;
    if (isReport && (!SPEAKS_FOR_ITSELF.test(rest) || BY_OTHERS.test(rest.slice(0, NEAR)))) return undefined;
    return name;
  }
}
