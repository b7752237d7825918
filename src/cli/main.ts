/** The `gouji` command. Parses its words, calls the core, sets the exit status. */
import { parseArgs } from 'node:util';
import { LOCALES } from '../model/locale';
import type { Locale } from '../model/locale';
import { ConfigError } from '../model/policySchema';
import { CHECK_FORMATS, checkCommand } from './check';
import { reportCommand } from './report';
import { rulesCommand } from './rules';
import { summaryCommand } from './summary';
import { templateCommand } from './template';
import { UsageError } from './usage';

const USAGE = `用法 / Usage
  gouji check <file|folder|glob>… [--report FILE] [--format text|json|sarif] [--output FILE] [--config FILE] [--locale zh-CN|en]
      校验工作簿和自评报告 / check workbooks and reports (.xlsx, .xlsm, .docx; .doc 只读文字 / text only)
      --report 连同报告正文一起校验一个工作簿 / a report whose text is checked with one workbook (.docx, .doc, .txt)
      设置 / settings: --config FILE, 或当前目录的 / or gouji.config.json
  gouji summary <file|folder|glob>… --output FILE.xlsx [--config FILE] [--locale zh-CN|en]
      多个文件汇总成一个工作簿，供审核；不覆盖已有文件 / one workbook about many files, for a reviewer; never replaces a file
  gouji report <workbook> --output FILE.docx [--locale zh-CN|en]
      自评报告的 Word 草稿：填好数的句子和各表；不覆盖已有文件 / a Word draft: sentences with the figures, and the forms; never replaces a file
  gouji rules [--format text|json] [--locale zh-CN|en]
      列出全部规则 / list every rule with source and severity
  gouji template --year YYYY [--unit NAME] [--forms basic,evaluation,project] [--projects N] [--indicators N] --output FILE.xlsx
      生成空白表，合计与比率已设公式；不覆盖已有文件 / blank forms, computed cells as formulas; never replaces a file
      --projects 项目行数 / project rows, --indicators 每个二级指标的行数 / rows for each level-2 indicator
  gouji --version

退出状态 / Exit status
  0  没有错误级问题 / nothing of severity error
  1  至少一处错误 / at least one error
  2  用法或配置不对，或没有一个文件能读 / wrong usage or configuration, or no input could be read
`;

async function main(words: readonly string[]): Promise<number> {
  const { values, positionals } = parse(words);
  const [command, ...inputs] = positionals;
  if (values.version) {
    process.stdout.write(`${__VERSION__}\n`);
    return 0;
  }
  if (values.help || command === undefined) {
    (values.help ? process.stdout : process.stderr).write(USAGE);
    return values.help ? 0 : 2;
  }
  const locale = oneOf<Locale>('--locale', values.locale, LOCALES);
  if (command === 'check')
    return checkCommand({
      inputs,
      format: oneOf('--format', values.format, CHECK_FORMATS),
      locale,
      output: values.output,
      report: values.report,
      config: values.config,
      version: __VERSION__,
    });
  if (command === 'summary')
    return summaryCommand({ inputs, locale, output: values.output, config: values.config });
  if (command === 'report') return reportCommand({ inputs, locale, output: values.output });
  if (command === 'rules')
    return rulesCommand({ format: oneOf('--format', values.format, ['text', 'json'] as const), locale });
  if (command === 'template') {
    if (inputs.length > 0) throw new UsageError(`多余的参数 / unexpected: ${inputs.join(' ')}`);
    return templateCommand(values);
  }
  throw new UsageError(`没有这个命令 / no such command: ${command}`);
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
        locale: { type: 'string', default: 'zh-CN' },
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

function oneOf<Choice extends string>(option: string, given: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === given);
  if (!choice) throw new UsageError(`${option}: ${choices.join(' | ')}`);
  return choice;
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
    else if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${USAGE}`);
    else throw error;
    process.exitCode = 2;
  },
);

/** Put in by the build. */
declare const __VERSION__: string;
