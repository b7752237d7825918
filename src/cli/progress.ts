/** How far a long run has come, in one line on the terminal; nothing where standard error is none. */
import type { Locale } from '../model/text/locale';
import { printableInLine } from '../model/text/printable';

/** Of so few files one sees the end anyway. */
const FEW = 3;
const FORMATS = { 'zh-CN': '完成 {value}/{total} · {file}', en: 'done {value}/{total} · {file}' };
const CLEAR_LINE = '\r\u001b[K';

export interface Progress {
  /** A file is begun. */
  at(file: string): void;
  /** One more is done. */
  done(): void;
  /** Makes room on the terminal for what is written to it next. */
  clear(): void;
  stop(): void;
}

const NONE: Progress = { at() {}, done() {}, clear() {}, stop() {} };

export async function startProgress(total: number, locale: Locale, isQuiet: boolean): Promise<Progress> {
  const { stderr } = process;
  if (isQuiet || !stderr.isTTY || total <= FEW) return NONE;
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: FORMATS[locale],
    stream: stderr,
    clearOnComplete: true,
    forceRedraw: true,
    gracefulExit: false,
    ...{ terminal: new Line(stderr) },
  });
  bar.start(total, 0, { file: '' });
  return {
    at: (file) => bar.update({ file: printableInLine(file) }),
    done: () => bar.increment(),
    clear: () => void stderr.write(CLEAR_LINE),
    stop: () => bar.stop(),
  };
}

/**
 * What the bar draws on. The library's own goes back at the end to where the cursor was at the start, which is
 * over the text that has come in between where results go to the same terminal.
 */
class Line {
  constructor(private readonly stream: NodeJS.WriteStream) {}

  isTTY(): boolean {
    return true;
  }
  getWidth(): number {
    return this.stream.columns || 80;
  }
  write(text: string): void {
    this.stream.write(text);
  }
  cursorTo(): void {
    this.stream.write('\r');
  }
  clearRight(): void {
    this.stream.write('\u001b[K');
  }
  clearLine(): void {
    this.stream.write(CLEAR_LINE);
  }
  /** Off while the bar is there: a name that is too long is cut at the edge. */
  lineWrapping(isOn: boolean): void {
    this.stream.write(isOn ? '\u001b[?7h' : '\u001b[?7l');
  }
  cursorSave(): void {}
  cursorRestore(): void {}
}
