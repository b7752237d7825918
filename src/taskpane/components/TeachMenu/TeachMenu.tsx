/** What a label may be said to mean: the fields that are still open where it stands, or that it is not needed. */
import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { OpenLabel } from '../../../model/form/form';
import type { Opening } from '../../../model/form/taught';
import { usePaneActions, usePaneState } from '../../state/paneContext';
import { useStrings } from '../../strings';

const useStyles = makeStyles({
  button: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  // A basic data form has some twenty rows.
  popover: { maxHeight: '60vh', overflowY: 'auto' },
});

interface TeachMenuProps {
  /** The kind of form. */
  readonly form: string;
  readonly open: OpenLabel;
  /** The label as written, for who does not see what stands beside the button. */
  readonly text: string;
}

export function TeachMenu({ form, open, text }: TeachMenuProps): ReactElement {
  const styles = useStyles();
  const { strings, tell } = useStrings();
  const { teaching: words } = strings;
  const actions = usePaneActions();
  const busy = usePaneState(({ phase }) => phase === 'busy');
  const { place, label, openings } = open;
  const teach = (opening: Opening | undefined): void =>
    void actions.teach({ form, place, label, field: opening?.fields[0] ?? null }, opening?.name);
  const groups = [
    { name: words.needed, items: openings.filter(({ needed }) => needed) },
    { name: words.others, items: openings.filter(({ needed }) => !needed) },
  ].filter(({ items }) => items.length > 0);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={busy}
          aria-label={words.chooseFor(text)}
          data-teach={text}
        >
          {words.choose}
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {groups.map(({ name, items }) => (
            <MenuGroup key={name}>
              <MenuGroupHeader>{name}</MenuGroupHeader>
              {items.map((opening) => (
                <MenuItem
                  key={opening.fields[0]}
                  onClick={() => teach(opening)}
                  data-field={opening.fields[0]}
                >
                  {tell(opening.name)}
                </MenuItem>
              ))}
            </MenuGroup>
          ))}
          <MenuDivider />
          <MenuItem onClick={() => teach(undefined)} data-field="">
            {words.notNeeded}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
