/**
 * The proof that the adapter runs on every Excel that the manifest lets it into: each member of Office that
 * its sources use is in a requirement set of the manifest, or stands behind `isSetSupported`.
 *
 * A newer member fails only on the older Excel that nobody here has, and a `try` around it would fail
 * with the whole batch; so it is found in the sources, by the types, before anything runs.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { guardsOf } from './apiSetGuards';
import { compareVersions, satisfies, type Alternatives, type ApiSet } from './apiSetTags';
import { usesIn } from './apiSetUses';

const ROOT = path.resolve(__dirname, '../..');

/** Where lint allows Office, and nowhere else. */
const ADAPTER = [
  'src/hosts/excel/**/*.{ts,tsx}',
  'src/taskpane/commands/**/*.{ts,tsx}',
  'src/taskpane/index.tsx',
];

export function adapterFiles(): readonly string[] {
  return globSync(ADAPTER, { cwd: ROOT }).sort();
}

/** The sets that Excel must have to show the add-in at all. */
export function floorOf(manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8')): readonly ApiSet[] {
  const requirements = /<Requirements>([\s\S]*?)<\/Requirements>/.exec(manifest)?.[1] ?? '';
  const standard = /DefaultMinVersion="([\d.]+)"/.exec(requirements)?.[1] ?? '1.1';
  return [...requirements.matchAll(/<Set\s([^>]*)>/g)].map(([, attributes]) => ({
    name: /\bName="(\w+)"/.exec(attributes!)![1]!,
    version: /\bMinVersion="([\d.]+)"/.exec(attributes!)?.[1] ?? standard,
  }));
}

export interface Proof {
  /** `file:line member needs ExcelApi 1.17, floor 1.14`. */
  readonly findings: readonly string[];
  /** How many uses were looked at, of how many different members. */
  readonly uses: number;
  readonly members: ReadonlySet<string>;
}

export interface Sources {
  /** What the compiler says of a file: in one that it does not understand, uses may be missed. */
  errorsIn(file: string): readonly string[];
  prove(files: readonly string[], floor: readonly ApiSet[]): Proof;
}

/** One program for the adapter and for `seeds`, files that exist here only (path below the root → text). */
export function compile(seeds: ReadonlyMap<string, string> = new Map()): Sources {
  const absolute = (file: string): string => path.join(ROOT, file).replaceAll('\\', '/');
  const virtual = new Map([...seeds].map(([file, text]) => [absolute(file), text]));
  const config = ts.readConfigFile(absolute('tsconfig.json'), ts.sys.readFile).config;
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, types: ['office-js'], noUnusedLocals: false, noUnusedParameters: false },
    ROOT,
  );
  const host = ts.createCompilerHost(options, true);
  const { fileExists, readFile, getSourceFile } = host;
  host.getCurrentDirectory = () => ROOT;
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseNone;
  host.fileExists = (file) => virtual.has(file) || fileExists(file);
  host.directoryExists = (directory) =>
    [...virtual.keys()].some((file) => file.startsWith(`${directory}/`)) || ts.sys.directoryExists(directory);
  host.readFile = (file) => virtual.get(file) ?? readFile(file);
  host.getSourceFile = (file, language, ...others) => {
    const text = virtual.get(file);
    return text === undefined
      ? getSourceFile(file, language, ...others)
      : ts.createSourceFile(file, text, language, true);
  };
  // Packages have nothing of Office in them, and the pane's are as large as all else together.
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) =>
      text.startsWith('.') ? ts.resolveModuleName(text, from, options, host) : { resolvedModule: undefined },
    );
  const program = ts.createProgram([...adapterFiles().map(absolute), ...virtual.keys()], options, host);
  const checker = program.getTypeChecker();
  return {
    errorsIn: (file) =>
      program
        .getSemanticDiagnostics(program.getSourceFile(absolute(file)))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    prove(files, floor) {
      const uses = files.flatMap((file) => usesIn(program.getSourceFile(absolute(file))!, checker));
      const findings = uses.flatMap(({ sites, needs, problem }) => {
        const where = placeOf(sites[0]!);
        if (problem !== undefined) return [`${where} ${problem}`];
        const has = [...floor, ...sites.flatMap((site) => guardsOf(site, checker))];
        return needs
          .filter(({ sets }) => sets.length > 0)
          .filter(({ sets }) => !sets.some((set) => has.some((each) => satisfies(each, set))))
          .map(({ member, sets }) => `${where} ${member} ${shortfall(sets, floor)}`);
      });
      return {
        findings: [...new Set(findings)],
        uses: uses.length,
        members: new Set(uses.flatMap(({ needs }) => needs.map(({ member }) => member))),
      };
    },
  };
}

function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  return `${path.relative(ROOT, source.fileName).replaceAll('\\', '/')}:${line}`;
}

/** In the words of the set that is nearest at hand: the lowest of Excel's, else the first. */
function shortfall(sets: Alternatives, floor: readonly ApiSet[]): string {
  const [lowest] = sets
    .filter(({ name }) => name === 'ExcelApi')
    .sort((left, right) => compareVersions(left.version, right.version));
  const { name, version } = lowest ?? sets[0]!;
  return `needs ${name} ${version}, floor ${floor.find((each) => each.name === name)?.version ?? 'none'}`;
}
