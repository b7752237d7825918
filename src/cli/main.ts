/** The `gouji` command. Parses its words, calls the core, sets the exit status. */
import { parseArgs } from 'node:util';
import { LOCALES } from '../model/text/locale';
import type { Locale } from '../model/text/locale';
import { printable, printableInLine } from '../model/text/printable';
import { CHECK_FORMATS, READ_FORMATS } from './rendered';
import type { RunLimits } from './runFiles';
import { USAGE, UsageError } from './usage';

const NOT_WRITTEN = '结果写不出去 / the result could not be written';
/** What a reader that goes away, as in `gouji … | head`, ends a command with: 128 and the number of SIGPIPE. */
const READER_GONE = 141;
/** Less does not hold the rules themselves; more than a machine has does not help. In megabytes. */
const MEMORY = { least: 64, most: 65_536, usual: 1024 };
const SECONDS = { least: 1, most: 86_400, usual: 60 };
const JOBS = { least: 1, most: 64 };

/** Each command brings what it needs when it is called, so that none waits for what the others need. */
async function main(words: readonly string[]): Promise<number> {
  const { values, positionals } = parse(words);
  const [command, ...inputs] = positionals;
  if (values.version) {
    process.stdout.write(`${__VERSION__}\n`);
    return 0;
  }
  const locale = oneOf<Locale>('--locale', values.locale, LOCALES);
  if (values.help || command === undefined) {
    (values.help ? process.stdout : process.stderr).write(USAGE[locale]);
    return values.help ? 0 : 2;
  }
  const {
    output,
    config,
    layout,
    policy,
    cache,
    quiet: isQuiet,
    'trust-workbook-policy': trustsWorkbooks,
  } = values;
  // A mistake in it is said here, and not by every worker. The readers are loaded only where it is there.
  if (process.env.GOUJI_LIMITS) (await import('./readLimits')).readLimits();
  switch (command) {
    case 'check': {
      const format = oneOf('--format', values.format, CHECK_FORMATS);
      const limits = limitsIn(values);
      const { checkCommand } = await import('./check');
      return checkCommand({
        ...{ inputs, format, locale, output, config, layout, policy, trustsWorkbooks, limits, isQuiet },
        ...{ report: values.report, prior: values.prior, cache, isVerbose: values.verbose },
      });
    }
    case 'read': {
      const format = oneOf('--format', values.format, READ_FORMATS);
      const limits = limitsIn(values);
      const { readCommand } = await import('./read');
      return readCommand({ inputs, format, locale, output, layout, limits, isQuiet });
    }
    case 'mark': {
      const limits = limitsIn(values);
      const { markCommand } = await import('./mark');
      return markCommand({
        ...{ inputs, locale, output, config, layout, policy, trustsWorkbooks, limits, isQuiet },
        ...{ cache, fill: values.fill, comments: values.comments, summary: !values['no-summary'] },
      });
    }
    case 'summary': {
      const limits = limitsIn(values);
      const { summaryCommand } = await import('./summary');
      const { roster, previous, prior, returns, year } = values;
      return summaryCommand({
        ...{ inputs, locale, output, config, layout, policy, trustsWorkbooks, limits, isQuiet },
        ...{ roster, previous, prior, returns, year, cache },
      });
    }
    case 'report': {
      const { reportCommand } = await import('./report');
      return reportCommand({ inputs, locale, output, layout });
    }
    case 'rules': {
      const format = oneOf('--format', values.format, ['text', 'json'] as const);
      const { rulesCommand } = await import('./rules');
      return rulesCommand({ format, locale });
    }
    case 'policies': {
      const format = oneOf('--format', values.format, ['text', 'json'] as const);
      const { policiesCommand } = await import('./policies');
      return policiesCommand({ format, locale });
    }
    case 'template': {
      if (inputs.length > 0) throw new UsageError(`多余的参数 / unexpected: ${inputs.join(' ')}`);
      const { templateCommand } = await import('./template');
      return templateCommand(values);
    }
    default:
      throw new UsageError(`没有这个命令 / no such command: ${command}`);
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        output: { type: 'string' },
        report: { type: 'string' },
        config: { type: 'string' },
        'trust-workbook-policy': { type: 'boolean', default: false },
        layout: { type: 'string' },
        cache: { type: 'string' },
        policy: { type: 'string' },
        locale: { type: 'string', default: 'zh-CN' },
        jobs: { type: 'string' },
        memory: { type: 'string', default: String(MEMORY.usual) },
        timeout: { type: 'string', default: String(SECONDS.usual) },
        fill: { type: 'string' },
        comments: { type: 'boolean', default: false },
        'no-summary': { type: 'boolean', default: false },
        roster: { type: 'string' },
        previous: { type: 'string' },
        prior: { type: 'string' },
        returns: { type: 'string' },
        quiet: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        year: { type: 'string' },
        unit: { type: 'string' },
        forms: { type: 'string' },
        projects: { type: 'string' },
        indicators: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

interface LimitWords {
  readonly jobs?: string | undefined;
  readonly memory: string;
  readonly timeout: string;
}

function limitsIn({ jobs, memory, timeout }: LimitWords): RunLimits {
  return {
    jobs: jobs === undefined ? undefined : wholeNumber('--jobs', jobs, JOBS),
    memory: wholeNumber('--memory', memory, MEMORY),
    seconds: wholeNumber('--timeout', timeout, SECONDS),
  };
}

function wholeNumber(
  option: string,
  given: string,
  { least, most }: { least: number; most: number },
): number {
  const number = /^\d{1,6}$/.test(given) ? Number(given) : NaN;
  if (!(number >= least && number <= most)) throw new UsageError(`${option}: ${least}–${most}`);
  return number;
}

function oneOf<Choice extends string>(option: string, given: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === given);
  if (!choice) throw new UsageError(`${option}: ${choices.join(' | ')}`);
  return choice;
}

async function say(error: unknown): Promise<void> {
  if (error instanceof UsageError) {
    process.stderr.write(`${printableInLine(error.message)}\n\n${USAGE['zh-CN']}`);
    return;
  }
  const { ConfigError } = await import('../model/text/jsonText');
  // What is no fault of the user's is told with where it happened.
  const text = error instanceof ConfigError ? error.message : String((error as Error)?.stack ?? error);
  process.stderr.write(`${printable(text)}\n`);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(READER_GONE);
  // A full disk behind it, most likely: what was written is not whole.
  process.stderr.write(`${NOT_WRITTEN} (${error.code})\n`);
  process.exit(2);
});

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  async (error: unknown) => {
    process.exitCode = 2;
    await say(error);
  },
);

/** Put in by the build. */
declare const __VERSION__: string;
