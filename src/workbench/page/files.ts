/** Opening from the disk, by button and by dropping, and saving to it. Files never leave the machine. */

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WITH_MACROS = 'application/vnd.ms-excel.sheet.macroEnabled.12';

export interface FileTarget {
  /** Whether the workbook that is open may go. */
  mayOpen(): Promise<boolean>;
  open(bytes: Uint8Array, name: string): Promise<void>;
  notOpened(name: string, error: unknown): void;
}

export function acceptFiles(
  button: HTMLElement,
  input: HTMLInputElement,
  drop: HTMLElement,
  target: FileTarget,
): void {
  const take = async (file: File | undefined): Promise<void> => {
    if (!file || !(await target.mayOpen())) return;
    try {
      await target.open(new Uint8Array(await file.arrayBuffer()), file.name);
    } catch (error) {
      target.notOpened(file.name, error);
    }
  };
  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    void take(input.files?.[0]);
    // The same file can be chosen again.
    input.value = '';
  });
  window.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.hidden = false;
  });
  window.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) drop.hidden = true;
  });
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.hidden = true;
    void take(event.dataTransfer?.files[0]);
  });
}

export function offerDownload(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(
    new Blob([bytes as BlobPart], { type: /\.xlsm$/i.test(name) ? WITH_MACROS : TYPE }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
