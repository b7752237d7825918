import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rounding, RULES } from '../../src/rules';
import { READING_RULES } from '../../src/rules/reading';
import { ruleTable } from '../helpers/ruleTable';

const FILE = path.join(__dirname, '../../src/rules/README.md');

test('src/rules/README.md is the rules’ own metadata', () => {
  const current = ruleTable(RULES, READING_RULES, rounding);
  if (process.env.UPDATE_RULES) writeFileSync(FILE, current);
  expect(readFileSync(FILE, 'utf8')).toBe(current);
});
