/** The policy that the last check went by, and what of it a user may set for this workbook. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Policy, RuleSetting } from '../../../model/policy/policy';
import { DEFAULT_POLICY, RULE_SETTINGS } from '../../../model/policy/policy';
import type { UsedPolicy } from '../../../model/result/result';
import type { Grade } from '../../../model/policy/grade';
import { GRADES } from '../../../model/policy/grade';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { Disclosure } from '../Disclosure/Disclosure';
import { Heading } from '../Heading/Heading';
import { useViewStyles } from '../viewStyles';

/** What a threshold may be: the limits of the configuration's schema. */
const LIMITS = {
  lowExecution: 100,
  overAchievement: 1000,
  yearOnYearChange: 1000,
  scoreDecimals: 6,
} as const;
type Threshold = keyof typeof LIMITS;
const THRESHOLDS = Object.keys(LIMITS) as readonly Threshold[];
/** The lowest grade begins at nought. */
const EDITED_GRADES = GRADES.slice(0, -1);

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  number: { width: '120px' },
  grades: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  grade: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  gradeInput: { width: '100%', minWidth: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  rule: { paddingBottom: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function PolicyEditor(): ReactElement {
  const styles = useStyles();
  const { note } = useViewStyles();
  const { policy: words } = useStrings().strings;
  const used = usePaneContext().state.report?.result.policy;
  return (
    <section className={styles.box}>
      <Heading level={2}>{words.title}</Heading>
      {used ? (
        // Another policy begins another draft.
        <Editor key={JSON.stringify(used)} used={used} />
      ) : (
        <p className={note}>{words.notYet}</p>
      )}
    </section>
  );
}

function Editor({ used }: { readonly used: UsedPolicy }): ReactElement {
  const styles = useStyles();
  const { note } = useViewStyles();
  const { strings, tell } = useStrings();
  const words = strings.policy;
  const { state, actions, core } = usePaneContext();
  const { policy } = used;
  const [numbers, setNumbers] = useState<Readonly<Record<Threshold, string>>>({
    lowExecution: policy.lowExecution,
    overAchievement: policy.overAchievement,
    yearOnYearChange: policy.yearOnYearChange,
    scoreDecimals: String(policy.scoreDecimals),
  });
  const [grades, setGrades] = useState<readonly string[]>(
    EDITED_GRADES.map((grade) => fromOfGrade(policy, grade)),
  );
  const [rules, setRules] = useState(policy.rules);
  // The sheet that a bureau put in goes before what is kept here.
  const locked = used.from === 'workbook' && !used.kept;
  const busy = state.phase === 'busy';
  const wrong = THRESHOLDS.filter((key) => !accepts(key, numbers[key]));
  const gradesWrong = !descend(grades);
  const draft = (): Policy => ({
    ...policy,
    grades: GRADES.map((grade, index) => ({ grade, from: plain(grades[index] ?? '0') })),
    lowExecution: plain(numbers.lowExecution),
    overAchievement: plain(numbers.overAchievement),
    yearOnYearChange: plain(numbers.yearOnYearChange),
    scoreDecimals: Number(numbers.scoreDecimals),
    rules,
  });
  const setRule = (id: string, setting: string): void => {
    const others = Object.entries(rules).filter(([key]) => key !== id);
    setRules(Object.fromEntries(setting === '' ? others : [...others, [id, setting as RuleSetting]]));
  };
  return (
    <>
      <p className={note}>{used.problem ? tell(used.problem) : words.from[fromOf(used)]}</p>
      {THRESHOLDS.map((key) => (
        <Field
          key={key}
          label={words.thresholds[key]}
          hint={words.standard(String(DEFAULT_POLICY[key]))}
          validationState={wrong.includes(key) ? 'error' : 'none'}
          validationMessage={wrong.includes(key) ? words.range(LIMITS[key], key === 'scoreDecimals') : null}
        >
          <Input
            className={styles.number}
            value={numbers[key]}
            inputMode="decimal"
            disabled={locked}
            onChange={(_, { value }) => setNumbers({ ...numbers, [key]: value })}
            data-policy={key}
          />
        </Field>
      ))}
      <Field
        label={words.grades}
        hint={words.gradesNote(EDITED_GRADES.map((grade) => fromOfGrade(DEFAULT_POLICY, grade)).join(' / '))}
        validationState={gradesWrong ? 'error' : 'none'}
        validationMessage={gradesWrong ? words.gradesRange : null}
      >
        <div className={styles.grades} role="group" aria-label={words.grades}>
          {EDITED_GRADES.map((grade, index) => (
            <Field key={grade} className={styles.grade} label={strings.scores.grades[grade]} size="small">
              <Input
                className={styles.gradeInput}
                value={grades[index]!}
                inputMode="decimal"
                disabled={locked}
                onChange={(_, { value }) =>
                  setGrades(grades.map((each, at) => (at === index ? value : each)))
                }
                data-policy={`grade ${grade}`}
              />
            </Field>
          ))}
        </div>
      </Field>
      <Disclosure heading={strings.counted(words.rules, Object.keys(rules).length)}>
        <ul className={styles.list}>
          {core.RULES.map(({ id, title, severity }) => (
            <li key={id} className={styles.rule}>
              <Field label={tell(title)}>
                <Select
                  size="small"
                  value={rules[id] ?? ''}
                  disabled={locked}
                  onChange={(_, { value }) => setRule(id, value)}
                  data-policy={id}
                >
                  <option value="">{words.asRule(strings.severities[severity])}</option>
                  {RULE_SETTINGS.map((setting) => (
                    <option key={setting} value={setting}>
                      {setting === 'off' ? words.off : strings.severities[setting]}
                    </option>
                  ))}
                </Select>
              </Field>
            </li>
          ))}
        </ul>
      </Disclosure>
      {!locked && (
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            onClick={() => void actions.keepPolicy(draft())}
            disabledFocusable={busy || gradesWrong || wrong.length > 0}
            data-action="keep-policy"
          >
            {strings.actions['keep-policy']}
          </Button>
          <Button onClick={() => void actions.keepPolicy(DEFAULT_POLICY)} disabledFocusable={busy}>
            {words.restore}
          </Button>
        </div>
      )}
      <p className={note}>{words.note}</p>
    </>
  );
}

function fromOf({ from, kept }: UsedPolicy): 'default' | 'sheet' | 'kept' {
  if (from !== 'workbook') return 'default';
  return kept ? 'kept' : 'sheet';
}

function fromOfGrade({ grades }: Policy, grade: Grade): string {
  return grades.find((each) => each.grade === grade)?.from ?? '0';
}

/** From high to low, within the 100 points. */
function descend(grades: readonly string[]): boolean {
  const figures = grades.map((text) => (isFigure(text) ? Number(text) : Infinity));
  return figures.every((figure, index) => figure <= 100 && (index === 0 || figure < figures[index - 1]!));
}

const isFigure = (text: string): boolean => /^\d+(\.\d+)?$/.test(text.trim());
/** `090` as `90`. */
const plain = (text: string): string => String(Number(text));

function accepts(key: Threshold, text: string): boolean {
  if (!isFigure(text)) return false;
  const value = Number(text);
  return value <= LIMITS[key] && (key !== 'scoreDecimals' || Number.isInteger(value));
}
