/** The command was called wrongly: shown with the usage, exit status 2. */
export class UsageError extends Error {}

export const USAGE = `用法 / Usage
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

check 和 summary 还有 / check and summary also take
  --jobs N       同时校验几个文件，默认按本机核数 / files at a time; by default as many as there are cores
  --timeout S    一个文件最多用几秒，默认 60 / seconds for one file
  --memory MB    一个文件最多用多少内存，默认 1024 / memory for one file
  --quiet        不显示进度 / no progress line

退出状态 / Exit status
  0  没有错误级问题 / nothing of severity error
  1  至少一处错误 / at least one error
  2  用法或配置不对，或没有一个文件能读 / wrong usage or configuration, or no input could be read
  130  按 Ctrl-C 中断：已完成的照常写出，其余列为未校验 / interrupted: what is done is written, the rest listed as not reached
`;
