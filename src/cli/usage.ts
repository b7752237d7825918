import type { LocalizedText } from '../model/text/locale';

/** The command was called wrongly: shown with the usage, exit status 2. */
export class UsageError extends Error {}

export const USAGE: LocalizedText = {
  'zh-CN': `用法（English: gouji --help --locale en）

  gouji check 自评表.xlsx                        校验一个文件
  gouji check 各单位/ --output 结果.txt          校验一个文件夹，一个文件一行，最后合计
  gouji check 自评表.xlsx --report 报告.docx     连同自评报告的正文一起校验
  gouji read 自评表.xlsx                         只列出读到了什么、在哪一格、什么没有读到
  gouji mark 各单位/ --output 标记/              每个工作簿一份副本：标出有问题的格，加结果表
  gouji summary 各单位/ --output 汇总.xlsx       许多文件汇总成一个工作簿，供审核
  gouji report 自评表.xlsx --output 草稿.docx    自评报告的 Word 草稿
  gouji template --year 2024 --output 空白.xlsx  空白的基础数据表和自评表
  gouji rules                                    全部规则，附级别和依据
  gouji policies                                 各地、各系统的计分口径，附条款和出处

能读 .xlsx、.xlsm、.docx；.doc 只读文字。校验的文件从不改动；summary、report、template 不覆盖已有的文件；
mark 只替换它自己生成、之后没有人改过的副本。

check、read、mark 和 summary 的选项
  --output 文件   结果写到哪里；check 和 read 不给就显示在屏幕上
  --format 格式   用于 check：text（默认）、json、sarif；用于 read：text（默认）、json
  --report 文件   只用于 check：自评报告（.docx、.doc、.txt），配一个工作簿
  --prior 文件、文件夹或 zip
                  用于 check 和 summary：上年的表，Word 里的也算（上年决算数、结转、完成值和文字与它比较）；
                  文件夹和 zip 按表内的单位、年度对应
  --config 文件   用于 check、mark 和 summary：口径设置；不给就用当前文件夹里的 gouji.config.json（没有则用默认口径）
                  它与要校验的文件放在一起时，放宽校验的设置不采用，要采用请用 --config 指明
  --trust-workbook-policy
                  用于 check、mark 和 summary：工作簿自带的口径全部采用；不给时，放宽校验的设置不采用，并说明
  --layout 文件   也用于 report：指定某些标签是什么栏目（gouji.layout.json，在窗格里“存成文件”得到）；先于工作簿里的指定
  --policy 名称   用于 check、mark 和 summary：按哪一种计分口径（名称见 gouji policies）；不给就不选定，各种算法并列
  --cache 文件夹  用于 check、mark 和 summary：结果按文件存在这里，下次内容和口径都没有变的不再读，读了几份会说明；
                  中断后再运行也从这里接着做；不给就什么也不存
  --jobs N        同时校验几个文件，默认与本机核数相同，最多 8
  --timeout 秒    一个文件最多用几秒，默认 60；超过就放弃它，其余照常
  --memory MB     一个文件最多用多少内存，默认 1024；超过就放弃它，其余照常
  --verbose       用于 check：许多文件也逐个列出每一处，连同用不上的规则
  --quiet         不显示进度，summary 也不显示结尾的合计
mark 的选项
  --output 文件夹  副本放在哪里，名称和子文件夹不变；没有读全或没有加标记的列在其中的“需要看的文件.txt”
  --fill safe      空着而能由其他格算出的，填上公式或数
  --comments       标记的格另加批注，写明原因
  --no-summary     不加结果表
summary 的选项
  --roster 文件    单位名单（.xlsx、.csv）：单位名称，可另有编码、简称、截止日期、应报表，表头自拟
  --previous 文件  上次的汇总：逐条列出已更正、未变、新增，带入“审核意见”“备注”
  --returns 文件夹 退回的单位每个一份 Word，连同它的工作簿的副本：标出有问题的格，第一张表是退回修改意见，
                   只有它自己的问题；单位在其中答复后报回，答复列在下次的汇总里
  --year 2024      应报年度；不给就用名单上的，再没有就按多数文件
template 的选项
  --unit 单位名称  --forms basic,evaluation,project,scorecard  --projects 项目行数  --indicators 每个二级指标的行数
其他
  --locale zh-CN|en   语言
  --format text|json  也用于 rules、policies
  --version           版本

退出状态
  0    每个文件都读全了，没有错误（需说明、提示不算）
  1    至少一处错误（应填而未填的也算），或至少一个文件没有读全、读不了
  2    用法或配置不对，或没有一个文件能读，或结果写不出
  130  按了 Ctrl-C：已完成的照常写出，其余列为没有轮到；再按一次立即停止
`,
  en: `Usage (中文：gouji --help)

  gouji check form.xlsx                           check one file
  gouji check units/ --output result.txt          check a folder, the result into a file
  gouji check form.xlsx --report report.docx      with the text of its report
  gouji read form.xlsx                            what was read, in which cell, and what was not
  gouji mark units/ --output marked/              a copy of each workbook: cells marked, the result as a sheet
  gouji summary units/ --output summary.xlsx      many files in one workbook, for a reviewer
  gouji report form.xlsx --output draft.docx      a Word draft of the report
  gouji template --year 2024 --output blank.xlsx  the blank forms
  gouji rules                                     every rule, with severity and source
  gouji policies                                  the scoring clauses of places and systems, with their sources

Reads .xlsx, .xlsm, .docx; of a .doc the text only. What is checked is never changed; summary, report and
template never replace a file; mark replaces only its own copies that nobody has changed since.

Options of check, read, mark and summary
  --output FILE   where the result goes; check and read without it: to the screen
  --format NAME   of check: text (default), json, sarif; of read: text (default), json
  --report FILE   check only: a report (.docx, .doc, .txt) for one workbook
  --prior PATH    check and summary: last year’s file, folder or zip, to compare final accounts, funds carried over,
                  results and texts with; in a folder or zip the file is found by unit and year
  --config FILE   check, mark and summary: settings; without it gouji.config.json of this folder, or else the defaults
                  where it lies beside the files, settings that weaken the check are left aside unless named here
  --trust-workbook-policy
                  check, mark and summary: heed all of a workbook's own policy; without it settings that weaken
                  the check are left aside, and that is said
  --layout FILE   of report, too: what labels mean (gouji.layout.json, saved in the pane); goes before the workbook's own
  --policy NAME   check, mark and summary: whose scoring clauses bind (see gouji policies); without it none is
                  chosen, and what differs is shown side by side
  --cache DIR     check, mark and summary: results are kept there, and taken over next time where neither content
                  nor policy has changed, which is said; so does a run after Ctrl-C; without it nothing is kept
  --jobs N        files at a time, by default as many as there are cores, 8 at most
  --timeout S     seconds for one file, default 60; beyond it the file is given up, the rest go on
  --memory MB     memory for one file, default 1024; beyond it the file is given up, the rest go on
  --verbose       for check: of many files, too, all that was found, and the rules that do not apply
  --quiet         no progress line, and of summary no totals at the end
Options of mark
  --output DIR    the folder of the copies, names and subfolders kept; files that were not read whole or not marked
                  are listed in it, in files-to-look-at.txt
  --fill safe     put in what is blank and follows from other cells
  --comments      a comment with the reason in each marked cell
  --no-summary    without the sheet of the result
Options of summary
  --roster FILE   the units that are to hand in (.xlsx, .csv): names, and codes, aliases, due dates, expected forms
  --previous FILE the summary of last time: what is corrected, unchanged, new; the reviewer’s columns are taken over
  --returns DIR   for each unit whose forms go back a Word page and copies of its workbooks: cells marked, the same
                  page as the first sheet, its own findings only; what the unit answers there is in the next summary
  --year 2024     the year asked for; without it that of the roster, or else of most files
Options of template
  --unit NAME  --forms basic,evaluation,project,scorecard  --projects ROWS  --indicators ROWS (for each level-2 indicator)
Others
  --locale zh-CN|en   language
  --format text|json  of rules and policies, too
  --version           version

Exit status
  0    every file read whole, nothing of severity error (to explain and hint do not count)
  1    at least one error (a blank that must be filled in is one), or a file read in part or not at all
  2    wrong usage or configuration, or no input could be read, or the result could not be written
  130  Ctrl-C: what is done is written, the rest listed as not reached; a second one stops at once
`,
};
