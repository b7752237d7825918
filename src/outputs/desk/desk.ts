/** The reviewer's desk: takes each file as it comes, and says at the end what is to be made of every unit. */
import { baseName } from '../../model/text/fileName';
import { plainName } from '../../model/form/formNames';
import type { Locale } from '../../model/text/locale';
import { sentence } from '../../model/text/locale';
import type { RuleMeta } from '../../model/result/rule';
import { CONCLUSION_NAMES, CONCLUSIONS } from '../../model/result/review';
import { SINCE_NAMES } from '../../model/result/since';
import type { Submission } from '../../model/result/submission';
import type { ReturnLetter } from '../../model/writing/letter';
import type { SummaryStyle } from '../../model/writing/marks';
import type { Shelf, Shelved } from '../../model/writing/shelf';
import type { ReviewPart } from '../batch/part';
import type { Row } from '../summarySheet/cells';
import { ordinal, text } from '../summarySheet/cells';
import { Answers, LetterAnswers } from './answers';
import { compare, newIn, type Compared } from './compare';
import type { UnitText } from './copied';
import type { FileChange, UnitLine, UnitTogether } from './conclude';
import { conclude, isCounted } from './conclude';
import { Directory } from './directory';
import type { Entry } from './entry';
import { formerRow } from './formerRow';
import { identify } from './identify';
import { keptLists } from './keptLists';
import { onlyLastYear } from './lastYears';
import { leftOutText } from './leftOutText';
import { letterOf } from './letters';
import type { Returned, ReturnItem } from './returnItems';
import { NOTHING_RETURNED } from './returnItems';
import type { DeskPart } from './part';
import type { FormerUnit, Previous } from './previous';
import { keptText } from './previous';
import type { Register, Registered } from './register';
import { registerOf } from './register';
import type { ItemBetween, TogetherPart } from './together';
import { groupsIn } from './groups';
import type { Group } from './groups';
import type { Roster } from './roster';
import type { Links } from './unitRows';
import { unitRow } from './unitRows';
import { DESK_WORDS } from './words';
import { flatMap } from '../../model/flatMap';

export interface DeskOptions {
  readonly locale: Locale;
  readonly rules: readonly RuleMeta[];
  /** As it is to be shown; begins with the day. */
  readonly checkedAt: string;
  readonly roster?: Roster | undefined;
  readonly previous?: Previous | undefined;
  /** The year that is to be reported on. */
  readonly year?: number | undefined;
  /** The units of last year's files. */
  readonly lastYears?: readonly string[] | undefined;
  /** A file as the workbook reaches it. */
  readonly pathTo?: Links['pathTo'];
  readonly shelf: Shelf;
}

/** What of a file is not needed until its own row is written. */
interface Aside {
  readonly lists: Shelved<Submission['lists']> | undefined;
  readonly texts: Shelved<Submission['texts']> | undefined;
  readonly returned: Shelved<Returned> | undefined;
}

export class Desk {
  private readonly entries: Entry[] = [];
  private readonly changes = new Map<string, FileChange>();
  private readonly aside = new Map<string, Aside>();
  /** What nearly all files say alike is kept once. */
  private readonly alike = new Map<string, unknown>();
  private readonly inLetters = new LetterAnswers();
  private readonly known: Directory;
  /** By the unit's name. */
  private readonly together = new Map<string, UnitTogether>();
  private readonly itemsBetween = new Map<string, Shelved<readonly ItemBetween[]>>();
  private registered: Register | undefined;
  private concluded: readonly UnitLine[] | undefined;

  constructor(private readonly options: DeskOptions) {
    const { roster, previous } = options;
    const former = [...(previous?.units.names.values() ?? [])].map((name) => ({
      name,
      aliases: [],
      expects: [],
    }));
    this.known = new Directory(roster?.units ?? former, roster !== undefined);
  }

  /** What stands beside each of its findings: what last time tells, the reviewer's words, and what it is known by. */
  add({ status, verdict, checked, desk, keys, returned }: ReviewPart): readonly Row[] {
    const former = this.formerOf(desk);
    this.inLetters.add(desk.letter ?? []);
    const compared = former && desk.settled && compare(former, desk.settled);
    const answers = new Answers(desk.answers);
    if (former && compared) this.keep(desk.file, former, compared, keys);
    this.aside.set(desk.file, {
      lists: this.putAside(desk.submission?.lists ?? []),
      texts: this.putAside(desk.submission?.texts ?? []),
      returned: returned.items.length > 0 ? this.options.shelf.put(returned) : undefined,
    });
    this.entries.push({ status, verdict, counts: checked?.counts, desk: this.atHand(desk) });
    const own = keys.map((key) => ({ ...key, file: desk.file }));
    return this.besideFindings(own, answers, former, compared);
  }

  private besideFindings(
    keys: TogetherPart['keys'],
    answers: Answers,
    former: FormerUnit | undefined,
    compared: Compared | undefined,
    together?: true,
  ): readonly Row[] {
    const { locale } = this.options;
    return keys.map(({ file, rule, severity, place }, at) => {
      const was = compared?.was[at];
      const before = was === undefined ? undefined : former?.findings[was];
      const since = compared?.since[at];
      return [
        // A unit of which nothing counted last time has nothing to be held against.
        text(since ? SINCE_NAMES[since][locale] : ''),
        text(answers.to({ rule, place }, before)),
        text(before?.decision ?? ''),
        text(before?.note ?? ''),
        text(keptText.finding({ file, rule, severity, place, ...(together && { together }) })),
      ];
    });
  }

  private putAside<Item>(items: readonly Item[]): Shelved<readonly Item[]> | undefined {
    return items.length > 0 ? this.options.shelf.put(items) : undefined;
  }

  private takeBack<Item>(at: Shelved<readonly Item[]> | undefined): readonly Item[] {
    return at === undefined ? [] : this.options.shelf.take(at);
  }

  private atHand({ submission, settled: _, ...desk }: DeskPart): Entry['desk'] {
    return {
      ...desk,
      formNames: this.once(desk.formNames),
      submission: submission && {
        units: submission.units,
        titles: this.once(submission.titles),
        years: this.once(submission.years),
        forms: this.once(submission.forms),
        hasReport: submission.hasReport,
      },
    };
  }

  private once<Value>(value: Value): Value {
    const key = JSON.stringify(value);
    if (!this.alike.has(key)) this.alike.set(key, value);
    return this.alike.get(key) as Value;
  }

  /** Last time's of the unit that the file seems to be of; whether it counts is seen when all have come. */
  private formerOf({ submission, file }: DeskPart): FormerUnit | undefined {
    const { previous } = this.options;
    if (!previous || !submission) return undefined;
    const name = baseName(file).replace(/\.[^.]*$/, '');
    const who = identify(submission, { file: name, folders: [] }, this.known);
    const unit = 'unit' in who ? who.unit.name : submission.units[0]?.name;
    return unit === undefined ? undefined : previous.units.get(plainName(unit));
  }

  private keep(file: string, { name }: FormerUnit, compared: Compared, keys: ReviewPart['keys']): void {
    const { closures } = compared;
    this.changes.set(file, { unit: plainName(name), newOnes: newIn(keys, compared), closures });
  }

  /** Asked for once all files have come. */
  private get register(): Register {
    const { roster, year } = this.options;
    return (this.registered ??= registerOf(this.entries, roster, year));
  }

  /** Asked for once all that goes together has been held against each other. */
  private get lines(): readonly UnitLine[] {
    const { changes, together } = this;
    const { previous, checkedAt } = this.options;
    return (this.concluded ??= conclude(this.register, {
      ...{ changes, together, previous },
      today: checkedAt.slice(0, 10),
    }));
  }

  /** The files of each unit that are to be held against each other. */
  groups(): readonly Group[] {
    return groupsIn(this.register);
  }

  /** What stands beside each finding, as of a file's. */
  addTogether({ unit, files }: Group, part: TogetherPart): readonly Row[] {
    const { problem, counts, isAny, unclear, settled, keys, returned } = part;
    const former = this.options.previous?.units.get(plainName(unit));
    const compared = former && settled && compare(former, settled);
    const change = compared && { newOnes: newIn(keys, compared), closures: compared.closures };
    this.together.set(unit, {
      ...{ files, counts, isAny, unclear, change },
      ...(problem !== undefined && { problem }),
    });
    if (returned.length > 0) this.itemsBetween.set(unit, this.options.shelf.put(returned));
    return this.besideFindings(keys, this.answersOf(files), former, compared, true);
  }

  private answersOf(files: readonly string[]): Answers {
    return new Answers(flatMap(files, (file) => this.fileOf(file)?.entry.desk.answers ?? []));
  }

  /** Each unit with the files that count, in the order of the rows. */
  units(): readonly { readonly name: string; readonly files: readonly string[] }[] {
    return flatMap(this.lines, ({ unit, files }) =>
      unit && files.length > 0 ? [{ name: unit.name, files: files.map(({ entry }) => entry.desk.file) }] : [],
    );
  }

  /** What the files that count say at some length, by whose they are, and those of a unit together. */
  texts(): Iterable<UnitText> {
    return { [Symbol.iterator]: () => this.eachText() };
  }

  private *eachText(): Generator<UnitText, void> {
    for (const { unit, files } of this.lines)
      for (const { entry } of unit ? files : []) {
        const { file } = entry.desk;
        for (const text of this.takeBack(this.aside.get(file)?.texts))
          yield { ...text, unit: unit!.name, file };
      }
  }

  *unitRows(findingsAt: Links['findingsAt']): Generator<Row, void> {
    const { locale, previous, pathTo = () => undefined } = this.options;
    for (const [at, line] of this.lines.entries())
      yield [ordinal(at + 1), ...unitRow(line, previous, { findingsAt, pathTo }, locale)];
  }

  /** What a file is known by next time: that of no unit does not count. */
  kept(file: string): Parameters<typeof keptText.file>[0] {
    const found = this.fileOf(file);
    return {
      file,
      unit: found && isCounted(found) ? (found.unit?.name ?? '') : '',
      lists: keptLists(this.takeBack(this.aside.get(file)?.lists)),
    };
  }

  private readonly byFile = new Map<string, Registered>();
  private fileOf(file: string): Registered | undefined {
    if (this.byFile.size === 0)
      for (const each of this.register.files) this.byFile.set(each.entry.desk.file, each);
    return this.byFile.get(file);
  }

  /** Each finding of last time with what has become of it. */
  *formerRows(): Generator<Row, void> {
    const { previous } = this.options;
    let rows = 0;
    for (const { unit, files, closures } of this.lines) {
      const answers = new Answers(flatMap(files, ({ entry }) => entry.desk.answers));
      const findings = unit ? (previous?.units.get(plainName(unit.name))?.findings ?? []) : [];
      for (const [at, finding] of findings.entries())
        yield [
          ordinal(++rows),
          ...formerRow(finding, {
            unit: unit!.name,
            answer: answers.to(finding) || this.inLetters.to(unit!.name, finding),
            closure: closures[at]!,
            ...this.options,
          }),
        ];
    }
  }

  verdict(): string {
    const { locale, roster } = this.options;
    const words = DESK_WORDS[locale];
    const { register, lines } = this;
    const numbers = flatMap(CONCLUSIONS, (each) => {
      const count = lines.filter(({ conclusion }) => conclusion === each).length;
      return count > 0 ? [[CONCLUSION_NAMES[each][locale], count] as const] : [];
    });
    const received = register.units.filter(({ files }) => files.some(isCounted)).length;
    const before = roster
      ? `${words.handedIn(roster.units.length, received)}${locale === 'en' ? ' ' : ''}`
      : '';
    return before + sentence(words.counts(numbers), locale);
  }

  /** Undefined where all files were reached. */
  interrupted(): string | undefined {
    const files = this.entries.filter(({ desk }) => desk.isNotReached).length;
    return files > 0 ? DESK_WORDS[this.options.locale].interrupted(files) : undefined;
  }

  get style(): SummaryStyle {
    const { lines } = this;
    const isWrong = ({ entry }: Registered): boolean =>
      entry.verdict === 'errors' || entry.verdict === 'unreadable';
    if (lines.some(({ conclusion, files }) => conclusion === 'unclear' || files.some(isWrong)))
      return 'verdictFail';
    return lines.every(({ conclusion }) => conclusion === 'passed') ? 'verdictPass' : 'verdictOpen';
  }

  notes(): readonly string[] {
    const { locale, roster, previous } = this.options;
    const words = DESK_WORDS[locale];
    const { lines } = this;
    const { year } = this.register;
    return [
      ...(year ? [words.target(year.year, year.isGiven)] : []),
      ...(roster ? (roster.leftOut ? leftOutText(roster.leftOut, locale) : []) : [words.noRoster]),
      ...onlyLastYear(this.entries, lines, this.options),
      words.savedTime,
      words.keeps,
      ...(previous ? [words.sinceCounts] : []),
      ...(previous && previous.unknownRows > 0 ? [words.unknownRows(previous.unknownRows)] : []),
    ];
  }

  *letters(): Generator<ReturnLetter, void> {
    for (const line of this.lines) {
      const returnedOf = (file: string): Returned => {
        const at = this.aside.get(file)?.returned;
        const { items, marks } = at === undefined ? NOTHING_RETURNED : this.options.shelf.take(at);
        return { marks, items: items.map((item) => this.withLetter(item, line.unit?.name)) };
      };
      const letter = letterOf(line, returnedOf, this.betweenOf(line), this.options.locale);
      if (letter) yield letter;
    }
  }

  private withLetter(item: ReturnItem, unit: string | undefined): ReturnItem {
    const answered = item.about && unit !== undefined ? this.inLetters.to(unit, item.about) : '';
    return answered === '' ? item : { answered, ...item };
  }

  private betweenOf({ unit, together }: UnitLine): readonly ItemBetween[] {
    const at = unit && this.itemsBetween.get(unit.name);
    if (at === undefined) return [];
    const answers = this.answersOf(together?.files ?? []);
    return this.options.shelf.take(at).map((item): ItemBetween => {
      const { about } = item;
      const answered = about ? answers.to(about) || this.inLetters.to(unit!.name, about) : '';
      return answered === '' ? item : { ...item, answered };
    });
  }
}
