/**
 * A check as SARIF 2.1.0, the format that code scanners and their viewers share. A workbook has no lines: where
 * a finding stands is a logical location, `自评表!F7`.
 */
import type { CellAddress } from '../../model/workbook/cell';
import { toA1 } from '../../model/workbook/cell';
import type { Diagnostic, DiagnosticCell } from '../../model/result/diagnostic';
import type { Severity } from '../../model/result/severity';
import { isExplained } from '../../model/result/diagnostic';
import type { Locale } from '../../model/text/locale';
import { isParagraph } from '../../model/report/reportText';
import { describePolicy } from '../words';
import { weakenedTexts } from '../../model/result/policyWords';
import { doubtfulSkips, skippedText } from '../../model/result/skipped';
import type { RuleMeta } from '../../model/result/rule';
import type { FileResult } from './json';
import { addressText, readingProblem, sourceText, taughtTexts } from '../words';
import { flatMap } from '../../model/flatMap';

export interface SarifOptions {
  readonly locale: Locale;
  readonly version: string;
  readonly rules: readonly RuleMeta[];
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS = { error: 'error', explain: 'warning', hint: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** Where in the log a file stands. */
interface Artifact {
  readonly uri: string;
  readonly index: number;
}

/** What stands in a log before its files. */
export function sarifHead({ locale, version, rules }: SarifOptions) {
  return {
    $schema: SCHEMA,
    version: '2.1.0' as const,
    tool: {
      driver: {
        name: 'gouji',
        version,
        language: locale,
        rules: rules.map((rule) => describe(rule, locale)),
      },
    },
    language: locale,
  };
}

/** What one file puts into a log. @param index its place among the log's files, from 0 on */
export function sarifFile(given: FileResult, index: number, { locale, rules }: SarifOptions) {
  const places = new Map(rules.map(({ id }, place) => [id as string, place]));
  const at: Artifact = { uri: uriOf(given.file), index };
  const policy = given.result?.policy;
  const problem = policy?.problem?.[locale];
  const told = [...(policy ? weakenedTexts(policy, locale) : []), ...(problem ? [problem] : [])];
  return {
    artifact: { location: { uri: at.uri }, roles: ['analysisTarget'] },
    notifications: notifications(given, at, places, locale),
    configuration: [
      ...told.map((text) => notification('policy', 'warning', text, at)),
      // Whose it is and all that it sets, weaker or not; of the defaults there is nothing to tell.
      ...(policy && policy.from !== 'default'
        ? [notification('policy', 'note', describePolicy(policy, locale), at)]
        : []),
    ],
    results: (given.result?.diagnostics ?? []).map((diagnostic) => resultOf(diagnostic, at, places, locale)),
  };
}

function describe({ id, severity, title, requirement, source }: RuleMeta, locale: Locale) {
  return {
    id,
    shortDescription: { text: title[locale] },
    fullDescription: { text: requirement[locale] },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { source: sourceText(source, locale) },
  };
}

function resultOf(diagnostic: Diagnostic, at: Artifact, places: ReadonlyMap<string, number>, locale: Locale) {
  const { ruleId, severity, message, cells, evidence, cause, explanation } = diagnostic;
  const [subject, ...related] = cells;
  return {
    ...ruleOf(ruleId, places),
    level: LEVELS[severity],
    message: { text: withoutLinks(message[locale]) },
    locations: [location(at, subject, locale)],
    ...(related.length > 0 && {
      relatedLocations: related.map((cell, index) => ({ id: index + 1, ...location(at, cell, locale) })),
    }),
    // By the standard either every result of a run tells its suppressions, or none does.
    suppressions:
      explanation && isExplained(diagnostic)
        ? [{ kind: 'external', status: 'accepted', justification: explanation.reason }]
        : [],
    ...((evidence || cause) && {
      properties: {
        ...(evidence && {
          reported: evidence.reported ?? null,
          computed: evidence.computed ?? null,
          difference: evidence.difference ?? null,
        }),
        ...(cause && { cause: cause.message[locale] }),
      },
    }),
  };
}

/** What kept a file, or a rule on it, from being checked. */
function notifications(given: FileResult, at: Artifact, places: ReadonlyMap<string, number>, locale: Locale) {
  const { result } = given;
  const problem = readingProblem(given, locale);
  const crashed = flatMap(result?.outcomes ?? [], (outcome) =>
    outcome.status === 'crashed'
      ? [
          {
            ...notification('rule-crashed', 'error', `${outcome.ruleId}: ${outcome.error}`, at),
            associatedRule: referenceTo(outcome.ruleId, places),
          },
        ]
      : [],
  );
  const reasons = result?.explanationsProblem?.[locale];
  const skipped = skippedText(doubtfulSkips(result?.skipped ?? []), locale);
  const own = (result?.forms ?? []).map(({ taught }) => ({
    taught: taught.filter(({ from }) => from === 'workbook'),
  }));
  const taught = taughtTexts(
    { forms: own, ...(result?.layoutProblem && { layoutProblem: result.layoutProblem }) },
    locale,
  );
  return [
    ...(problem ? [notification(problem.code, result ? 'warning' : 'error', problem.message, at)] : []),
    ...taught.map((text) => notification('taught-labels', 'warning', text, at)),
    ...(skipped === undefined ? [] : [notification('skipped-sheets', 'warning', skipped, at)]),
    ...(reasons ? [notification('explanations', 'warning', reasons, at)] : []),
    ...crashed,
  ];
}

function notification(id: string, level: 'error' | 'warning' | 'note', text: string, at: Artifact) {
  return {
    descriptor: { id },
    level,
    message: { text: withoutLinks(text) },
    locations: [{ physicalLocation: physical(at) }],
  };
}

/** Viewers make a link of `[text](address)`, which may come from a cell. */
function withoutLinks(text: string): string {
  return text.replaceAll('](', '\\](');
}

function ruleOf(ruleId: string, places: ReadonlyMap<string, number>) {
  const ruleIndex = places.get(ruleId);
  return { ruleId, ...(ruleIndex !== undefined && { ruleIndex }) };
}

function referenceTo(id: string, places: ReadonlyMap<string, number>) {
  const index = places.get(id);
  return { id, ...(index !== undefined && { index }) };
}

function location(at: Artifact, cell: DiagnosticCell | undefined, locale: Locale) {
  return {
    physicalLocation: physical(at),
    ...(cell && {
      logicalLocations: [logical(cell.address)],
      message: { text: cell.label[locale] },
    }),
  };
}

function physical({ uri, index }: Artifact) {
  return { artifactLocation: { uri, index } };
}

function logical(cell: CellAddress) {
  return {
    name: isParagraph(cell) ? addressText(cell) : toA1(cell),
    fullyQualifiedName: addressText(cell),
    kind: isParagraph(cell) ? 'paragraph' : 'cell',
  };
}

/** A path as given, of either system, as a URI: relative where it is. */
function uriOf(file: string): string {
  const path = file.replace(/\\/g, '/').replace(/\p{Surrogate}/gu, '\uFFFD');
  const drive = /^[A-Za-z]:(?=\/)/.exec(path)?.[0] ?? '';
  const encoded = path.slice(drive.length).split('/').map(encodeURIComponent).join('/');
  if (drive) return `file:///${drive}${encoded}`;
  if (encoded.startsWith('//')) return `file:${encoded}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
