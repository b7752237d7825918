/** Whether the add-in's pane is shown. Hidden, its page goes on running where there is a shared runtime. */
export class TaskPane {
  private shown = true;
  private readonly listeners = new Set<(visible: boolean) => void>();

  get visible(): boolean {
    return this.shown;
  }

  /** By the user or by the add-in: nobody is told whose wish it was, as in Excel. */
  show(visible: boolean): void {
    if (visible === this.shown) return;
    this.shown = visible;
    for (const listener of [...this.listeners]) listener(visible);
  }

  listen(listener: (visible: boolean) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
