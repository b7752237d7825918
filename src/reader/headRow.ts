/** Labels of a form's head that stand side by side over their values, as a system exports them. */
import type { Grid } from './grid';

/** How such labels end: 单位编码 | 单位名称 | 项目名称. */
const LABEL =
  /(?:名称|编码|代码|编号|部门|单位|处室|类别|类型|属性|性质|负责人|联系人|电话|日期|年度|年份|级次)$/;
const LONGEST = 10;
/** Fewer are labels before values that read like labels. */
const FEWEST = 3;

/** Whether a row holds nothing but such labels, without a gap, each over something that is none. */
export function isOverValues(grid: Grid, row: number): boolean {
  const labels = grid.places(row);
  if (labels.length < FEWEST) return false;
  const isLabel = (words: string): boolean => words.length <= LONGEST && LABEL.test(words);
  return labels.every(({ area, words }, at) => {
    const below = grid.at(area.bottom + 1, area.left);
    const next = labels[at + 1];
    return (
      isLabel(words) &&
      (!next || next.area.left === area.right + 1) &&
      below.area.left === area.left &&
      below.cell !== undefined &&
      !isLabel(below.words)
    );
  });
}
