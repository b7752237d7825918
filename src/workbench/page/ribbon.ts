/**
 * The add-in's buttons on Excel's ribbon, and the one that shows its pane.
 *
 * Excel makes them from the manifest; here they are a fixed row. Each runs the function that the add-in has
 * associated with its name.
 */
import { CommandError } from '../commands';
import type { WorkbenchHost } from '../host';
import type { Words } from './words';

const COMMANDS = ['check', 'fill', 'mark', 'clear-marks', 'write-summary'] as const;

export function createRibbon(
  element: HTMLElement,
  host: WorkbenchHost,
  /** As they are in the language of now. */
  words: () => Words['ribbon'],
  say: (text: string) => void,
): { speak(): void } {
  element.setAttribute('role', 'toolbar');
  const toggle = button('pane');
  toggle.addEventListener('click', () => host.taskPane.show(!host.taskPane.visible));
  const showState = (visible: boolean): void => toggle.setAttribute('aria-pressed', String(visible));
  host.taskPane.listen(showState);
  showState(host.taskPane.visible);

  const buttons = COMMANDS.map((command) => {
    const each = button(command);
    each.addEventListener('click', () => void press(each, command, words().commands[command]));
    return each;
  });
  element.replaceChildren(...buttons, toggle);
  const speak = (): void => {
    element.setAttribute('aria-label', words().label);
    toggle.textContent = words().pane;
    COMMANDS.forEach((command, index) => (buttons[index]!.textContent = words().commands[command]));
  };
  speak();
  return { speak };

  /** One run at a time, as in Excel; another button may be pressed meanwhile. */
  async function press(pressed: HTMLButtonElement, command: string, title: string): Promise<void> {
    pressed.disabled = true;
    say(words().running(title));
    try {
      await host.runCommand(command);
      say(words().ran(title));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      say(words().failed[error.reason](title, command));
    } finally {
      pressed.disabled = false;
    }
  }
}

function button(command: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.dataset['command'] = command;
  return element;
}
