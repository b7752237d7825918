/** The units that files may be of, and which of them a text names. */
import { isNameOfSame, plainName } from '../../model/form/formNames';
import { formerlyCalled } from './formerNames';
import { bareName, shortNames } from './shortNames';

export interface Unit {
  readonly name: string;
  readonly code?: string;
  readonly aliases: readonly string[];
  /** The last day, `2024-03-15`. */
  readonly due?: string;
  /** The forms that it is to hand in, as the roster calls them. */
  readonly expects: readonly string[];
}

/** A unit in a text: surely, or with other letters beside its name that may make another unit's of it. */
export interface Named {
  readonly unit: Unit;
  readonly isSure: boolean;
}

/** Of two letters a name is found in everything: it is heard only where nothing else is said. */
const SHORT = 2;
const SHORTEST_CODE = 3;
const SHORTEST_NEAR = 3;
const MOST_NEAR = 3;

/**
 * What may stand beside a unit's name, and nothing else, in the names of files and folders and in titles. With other
 * letters it may be another unit's, one below it perhaps: 教育局第一小学.
 */
const BESIDE =
  /^(?:关于|报送|上报|填报|提交|补报|重报|重新|修改|修订|更正|最新|最终|终稿|定稿|终版|正式|盖章|扫描件?|复印件?|原件|电子|纸质|初稿|草稿|版|稿|第[一二三四五六七八九十\d]+次|部门|单位|本级|整体|支出|项目|预算|绩效|自评|自我评价|评价|基础|数据|评分|得分|情况|报告|表|及|和|与|的|材料|附件|年度?|月|日|号|汇总|副本|资金|份|[\da-z])*$/iu;

/** How the names of offices end. */
const OFFICE =
  /(?:[局院校园所站馆社村]|社区|小学|中学|大队|支队|中心|公司|协会|基地|办公室|合作社|工作站|管委会|指挥部)$/u;

const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

export class Directory {
  private readonly codes = new Map<string, Unit>();
  private readonly names = new Map<string, Unit>();
  /** How long the names are that begin with two letters, the longest first: thousands may begin alike. */
  private readonly lengths = new Map<string, readonly number[]>();

  /** @param isListed of a roster: all that there are, so that a short name that is one's alone is sure */
  constructor(
    readonly units: readonly Unit[],
    private readonly isListed: boolean,
  ) {
    for (const unit of units) {
      if (unit.code) this.codes.set(unit.code.toUpperCase(), unit);
      for (const name of [unit.name, ...unit.aliases]) this.add(plainName(name), unit);
    }
    // 水务局（原水利局） on the list is 水务局, as long as no other is: 教育局（本级） is one of two.
    const bare = new Map<string, Unit | undefined>();
    for (const unit of units) {
      const name = plainName(bareName(unit.name));
      bare.set(name, bare.has(name) ? undefined : unit);
    }
    for (const [name, unit] of bare) if (unit && name !== '') this.add(name, unit);
    if (isListed) for (const [name, unit] of shortNames(units)) this.add(name, unit);
  }

  private add(name: string, unit: Unit): void {
    if (this.names.has(name)) return;
    this.names.set(name, unit);
    if (name.length < (this.isListed ? SHORT : SHORT + 1)) return;
    const begins = name.slice(0, 2);
    const others = this.lengths.get(begins) ?? [];
    if (others.includes(name.length)) return;
    this.lengths.set(
      begins,
      [...others, name.length].sort((one, other) => other - one),
    );
  }

  /** Whose name, alias or short name it is, letter for letter. */
  called(name: string): Unit | undefined {
    const bare = bareName(name);
    return this.names.get(plainName(name)) ?? (bare === name ? undefined : this.names.get(plainName(bare)));
  }

  /** Whether a file is called by the last words of the unit's name, or of a short one: 灌区管理所 of 水务局灌区管理所. */
  endsAs(unit: Unit, file: string): boolean {
    const said = officeIn(file);
    return said !== undefined && [...this.names].some(([name, of]) => of === unit && name.endsWith(said));
  }

  /** Those whose name it may be in short, a few at most: to be asked about, and never taken for. */
  near(name: string): readonly Unit[] {
    const plain = plainName(bareName(name));
    if (plain.length < SHORTEST_NEAR) return [];
    const found = this.units.filter((unit) =>
      [unit.name, ...unit.aliases].some(
        (each) => plain.length < plainName(each).length && isNameOfSame(plain, each),
      ),
    );
    return found.length > MOST_NEAR ? [] : found;
  }

  /** Those that it may have been the name of before offices were renamed and merged, a few at most: a hint. */
  formerly(name: string): readonly Unit[] {
    const found = this.isListed ? formerlyCalled(name, this.units) : [];
    return found.length > MOST_NEAR ? [] : found;
  }

  coded(code: string): Unit | undefined {
    return this.codes.get(code.toUpperCase());
  }

  /** Those that a text names, by name or code; of names within each other the longest. */
  namedIn(text: string): readonly Named[] {
    const found: Named[] = [];
    for (const [run] of text.matchAll(/[\dA-Za-z]+/g)) {
      const unit = run.length >= SHORTEST_CODE ? this.coded(run) : undefined;
      if (unit && !/^(?:19|20)\d\d$/.test(run)) found.push({ unit, isSure: true });
    }
    const whole = this.called(text);
    if (whole) return [...found, { unit: whole, isSure: true }];
    const letters = lettersOf(text);
    for (let at = 0; at < letters.length; at += 1) {
      const length = this.lengths
        .get(letters.slice(at, at + 2))
        ?.find((each) => at + each <= letters.length && this.names.has(letters.slice(at, at + each)));
      if (length === undefined) continue;
      const name = letters.slice(at, at + length);
      const before = letters.slice(0, at);
      const behind = letters.slice(at + name.length);
      const isSure = BESIDE.test(before) && BESIDE.test(behind);
      if (length === SHORT && !isSure) continue;
      found.push({ unit: this.names.get(name)!, isSure });
      at += name.length - 1;
    }
    return found;
  }
}

/** What ends as offices' names do, before what stands in the names of files; whatever office that is. */
export function officeIn(text: string): string | undefined {
  const letters = lettersOf(text);
  for (let at = letters.length; at > 0; at -= 1)
    if (OFFICE.test(letters.slice(0, at)) && BESIDE.test(letters.slice(at))) return letters.slice(0, at);
  return undefined;
}
