import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { executionOf } from '../../src/rules/execution';
import { buildForms } from '../helpers/formBuilder';

test('whether execution is low is told by the threshold and the forms that are asked about', () => {
  const set = buildForms({ 'funds.total.annual': 100, 'funds.total.executed': 85 });
  const other = buildForms({ 'funds.total.annual': 100, 'funds.total.executed': 95 });
  for (const asked of [set, set]) {
    expect(executionOf(asked, DEFAULT_POLICY)).toMatchObject({ shown: '85%', low: true });
    expect(executionOf(set, { ...DEFAULT_POLICY, lowExecution: '80' })).toMatchObject({ low: false });
    expect(executionOf(other, DEFAULT_POLICY)).toMatchObject({ shown: '95%', low: false });
  }
});
