/** Whether the workbook holds anything that its file does not, and the question before that would be lost. */
import type { WorkbenchHost } from '../host';
import type { WorkbookEvent } from '../model/workbook';
import type { Words } from './words';

/** What a user sees is no part of the file's contents. */
const ONLY_SHOWN: readonly WorkbookEvent['kind'][] = ['selected', 'activated', 'calculated'];

export class Unsaved {
  private changed = false;
  private kept = '';
  private stop: () => void = () => undefined;

  constructor(private readonly host: WorkbenchHost) {
    host.onReset(() => this.begin());
    this.begin();
    window.addEventListener('beforeunload', (event) => {
      if (this.isDirty) event.preventDefault();
    });
  }

  get isDirty(): boolean {
    return this.changed || this.kept !== this.keptNow();
  }

  /** The file holds all that there is. */
  saved(): void {
    this.changed = false;
    this.kept = this.keptNow();
  }

  private begin(): void {
    this.stop();
    this.saved();
    this.stop = this.host.workbook.listen(({ kind }) => {
      if (!ONLY_SHOWN.includes(kind)) this.changed = true;
    });
  }

  /** What an add-in keeps in the workbook is told by no event. */
  private keptNow(): string {
    const { settingsByInstallation, customXml, names, properties } = this.host.workbook;
    const settings = [...settingsByInstallation].map(([name, bag]) => [name, [...bag]]);
    return JSON.stringify([
      settings.filter(([, bag]) => bag!.length > 0),
      [...customXml.values()],
      names,
      properties,
    ]);
  }
}

export type Answer = 'save' | 'discard' | 'cancel';

/** Asks before unsaved changes go; Escape is the way back. */
export function askUnsaved(
  dialog: HTMLDialogElement,
  words: Words['unsaved'],
  name: string,
): Promise<Answer> {
  const title = document.createElement('h2');
  title.id = 'unsaved-title';
  title.textContent = words.title;
  const text = document.createElement('p');
  text.textContent = words.text(name);
  const choices = document.createElement('form');
  choices.method = 'dialog';
  for (const answer of ['save', 'discard', 'cancel'] as const) {
    const button = document.createElement('button');
    button.value = answer;
    button.textContent = words[answer];
    choices.append(button);
  }
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.replaceChildren(title, text, choices);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    const close = (): void => resolve((dialog.returnValue || 'cancel') as Answer);
    dialog.addEventListener('close', close, { once: true });
  });
}
