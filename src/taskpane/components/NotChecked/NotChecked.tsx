/**
 * What could not be decided, by what there is to be done about it: nothing is left out silently. Of each cell that is
 * waited for it is told what waits. Closed until asked for.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useContext } from 'react';
import type { NamedCell, NotCheckedKind, RuleOutcome } from '../../../model/result/diagnostic';
import { kindOf } from '../../../model/result/diagnostic';
import type { LocalizedText } from '../../../model/text/locale';
import { cellName } from '../../../model/workbook/cell';
import { RulesContext } from '../../state/rules';
import { useStrings } from '../../strings';
import { CellLink } from '../CellLink/CellLink';
import { Disclosure } from '../Disclosure/Disclosure';

/** What is wanted of the user first. */
const KINDS: readonly NotCheckedKind[] = ['unread', 'blank', 'undecidable', 'not-applicable'];

const useStyles = makeStyles({
  small: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

type Open = Extract<RuleOutcome, { status: 'notChecked' }>;

export function NotChecked({ outcomes }: { readonly outcomes: readonly RuleOutcome[] }): ReactElement | null {
  const { strings } = useStrings();
  const open = outcomes.filter((outcome) => outcome.status === 'notChecked');
  if (open.length === 0) return null;
  const groups = KINDS.map((kind) => ({ kind, own: open.filter(({ reason }) => kindOf(reason) === kind) }));
  const inapplicable = groups.at(-1)!.own.length;
  return (
    <Disclosure heading={strings.notChecked(open.length - inapplicable, inapplicable)}>
      {groups.map(({ kind, own }) => own.length > 0 && <Group key={kind} kind={kind} outcomes={own} />)}
    </Disclosure>
  );
}

function Group({ kind, outcomes }: { readonly kind: NotCheckedKind; readonly outcomes: readonly Open[] }) {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const rules = useContext(RulesContext);
  const { title, note } = strings.notCheckedKinds[kind];
  const isFew = kind === 'unread' || kind === 'blank';
  return (
    <div data-not-checked={kind}>
      <Disclosure heading={strings.counted(title, outcomes.length)} initiallyOpen={isFew}>
        <p className={styles.small}>{note}</p>
        <ul className={styles.list}>
          {byGround(outcomes).map(({ text, cells, ids }) => (
            <li key={[text['zh-CN'], ...cells.map(({ address }) => cellName(address))].join()}>
              {cells.map(({ address, label }) => (
                <div key={cellName(address)}>
                  <CellLink cell={address} /> {tell(label)}
                </div>
              ))}
              {/* Of a cell to be filled in, or a label to be named, there is no more to say. */}
              {(cells.length === 0 || !isFew) && <div>{tell(text)}</div>}
              <p className={styles.small}>
                {strings.notCheckedRules(
                  rules.filter(({ id }) => ids.has(id)).map((rule) => tell(rule.title)),
                )}
              </p>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

interface Ground {
  readonly text: LocalizedText;
  readonly cells: readonly NamedCell[];
  readonly ids: Set<string>;
}

/** Each ground once, with the rules that could not be decided for it. */
function byGround(outcomes: readonly Open[]): readonly Ground[] {
  const grounds = new Map<string, Ground>();
  for (const { ruleId, reason } of outcomes) {
    const { text, cells = [] } = reason;
    const key = [text['zh-CN'], ...cells.map(({ address }) => cellName(address))].join();
    const known = grounds.get(key) ?? { text, cells, ids: new Set() };
    known.ids.add(ruleId);
    grounds.set(key, known);
  }
  return [...grounds.values()];
}
