/** The policy that the last check went by, and what of it a user may set for this workbook. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { RuleSetting } from '../../../model/policy/policy';
import { DEFAULT_POLICY, RULE_SETTINGS } from '../../../model/policy/policy';
import type { UsedPolicy } from '../../../model/result/result';
import { usePaneContext } from '../../state/paneContext';
import { useStrings } from '../../strings';
import { Disclosure } from '../Disclosure/Disclosure';
import { Heading } from '../Heading/Heading';
import { useViewStyles } from '../viewStyles';
import type { PolicyDraft } from './policyDraft';
import {
  accepts,
  descend,
  draftOf,
  EDITED_GRADES,
  isUsable,
  LIMITS,
  policyOf,
  THRESHOLDS,
} from './policyDraft';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  /** Some names are longer than a narrow pane. */
  select: { minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
  field: { minWidth: 0 },
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
  const used = usePaneContext().state.checked?.result.policy;
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
  const { state, actions } = usePaneContext();
  const [draft, setDraft] = useState(() => draftOf(used.policy));
  // The sheet that a bureau put in goes before what is kept here.
  const locked = used.from === 'workbook-sheet';
  const busy = state.phase === 'busy';
  const part: PartProps = { draft, locked, change: (some) => setDraft({ ...draft, ...some }) };
  return (
    <>
      <p className={note}>{used.problem ? tell(used.problem) : words.from[fromOf(used)]}</p>
      <PresetChoice used={used} locked={locked || busy} />
      <Thresholds {...part} />
      <Grades {...part} />
      <Rules {...part} />
      {!locked && (
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            onClick={() => void actions.keepPolicy(policyOf(draft, used.policy))}
            disabledFocusable={busy || !isUsable(draft)}
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

/** Chosen at once, as it changes the figures below. */
function PresetChoice({
  used,
  locked,
}: {
  readonly used: UsedPolicy;
  readonly locked: boolean;
}): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const { policy: words } = strings;
  const { core, actions } = usePaneContext();
  const choose = (name: string): void => {
    const preset = core.PRESETS.find((each) => each.name === name);
    void actions.keepPolicy({
      ...(preset ? core.policyOfPreset(preset) : DEFAULT_POLICY),
      directions: used.policy.directions,
      rules: used.policy.rules,
      emptyReasons: used.policy.emptyReasons,
    });
  };
  const chosen = core.PRESETS.find(({ name }) => name === used.policy.preset);
  return (
    <Field className={styles.field} label={words.preset} hint={chosen ? tell(chosen.note) : words.presetNote}>
      <Select
        className={styles.select}
        value={chosen?.name ?? ''}
        disabled={locked}
        onChange={(_, { value }) => choose(value)}
        data-policy="preset"
      >
        <option value="">{words.noPreset}</option>
        {core.PRESETS.map(({ name, title }) => (
          <option key={name} value={name}>
            {tell(title)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface PartProps {
  readonly draft: PolicyDraft;
  readonly locked: boolean;
  readonly change: (part: Partial<PolicyDraft>) => void;
}

function Thresholds({ draft: { thresholds }, locked, change }: PartProps): ReactElement {
  const styles = useStyles();
  const { policy: words } = useStrings().strings;
  return (
    <>
      {THRESHOLDS.map((key) => {
        const wrong = !accepts(key, thresholds[key]);
        return (
          <Field
            key={key}
            label={words.thresholds[key]}
            hint={words.standard(String(DEFAULT_POLICY[key]))}
            validationState={wrong ? 'error' : 'none'}
            validationMessage={wrong ? words.range(LIMITS[key], key === 'scoreDecimals') : null}
          >
            <Input
              className={styles.number}
              value={thresholds[key]}
              inputMode="decimal"
              disabled={locked}
              onChange={(_, { value }) => change({ thresholds: { ...thresholds, [key]: value } })}
              data-policy={key}
            />
          </Field>
        );
      })}
    </>
  );
}

function Grades({ draft: { grades }, locked, change }: PartProps): ReactElement {
  const styles = useStyles();
  const { policy: words, scores } = useStrings().strings;
  const wrong = !descend(grades);
  return (
    <Field
      label={words.grades}
      hint={words.gradesNote(draftOf(DEFAULT_POLICY).grades.join(' / '))}
      validationState={wrong ? 'error' : 'none'}
      validationMessage={wrong ? words.gradesRange : null}
    >
      <div className={styles.grades} role="group" aria-label={words.grades}>
        {EDITED_GRADES.map((grade, index) => (
          <Field key={grade} className={styles.grade} label={scores.grades[grade]} size="small">
            <Input
              className={styles.gradeInput}
              value={grades[index]!}
              inputMode="decimal"
              disabled={locked}
              onChange={(_, { value }) =>
                change({ grades: grades.map((each, at) => (at === index ? value : each)) })
              }
              data-policy={`grade ${grade}`}
            />
          </Field>
        ))}
      </div>
    </Field>
  );
}

function Rules({ draft: { rules }, locked, change }: PartProps): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const words = strings.policy;
  const { core } = usePaneContext();
  const set = (id: string, setting: string): void => {
    const others = Object.entries(rules).filter(([key]) => key !== id);
    change({
      rules: Object.fromEntries(setting === '' ? others : [...others, [id, setting as RuleSetting]]),
    });
  };
  return (
    <Disclosure heading={strings.counted(words.rules, Object.keys(rules).length)}>
      <ul className={styles.list}>
        {core.RULES.map(({ id, title, severity }) => (
          <li key={id} className={styles.rule}>
            <Field label={tell(title)}>
              <Select
                size="small"
                value={rules[id] ?? ''}
                disabled={locked}
                onChange={(_, { value }) => set(id, value)}
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
  );
}

function fromOf({ from }: UsedPolicy): 'default' | 'sheet' | 'kept' {
  if (from === 'workbook-sheet') return 'sheet';
  return from === 'workbook-kept' ? 'kept' : 'default';
}
