/** The tabs below the grid. Hidden sheets are not shown, as in Excel. */
import type { WorkbenchHost } from '../host';

export function showTabs(element: HTMLElement, host: WorkbenchHost): void {
  const { workbook } = host;
  const shown = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  element.replaceChildren(
    ...shown.map((sheet) => {
      const tab = document.createElement('button');
      const isActive = sheet === workbook.active;
      tab.type = 'button';
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-selected', String(isActive));
      tab.tabIndex = isActive ? 0 : -1;
      tab.textContent = sheet.name;
      tab.dataset['sheet'] = sheet.name;
      if (sheet.tabColor !== '') tab.style.setProperty('--tab-color', sheet.tabColor);
      tab.addEventListener('click', () => workbook.activate(sheet));
      return tab;
    }),
  );
}

/** Arrow keys go from tab to tab, as the role promises. */
export function handleTabKeys(element: HTMLElement): void {
  element.addEventListener('keydown', ({ key }) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const tabs = [...element.querySelectorAll<HTMLElement>('[role=tab]')];
    const next = tabs[tabs.findIndex((tab) => tab === document.activeElement) + step];
    if (step === 0 || !next) return;
    const name = next.dataset['sheet'];
    next.click();
    requestAnimationFrame(() =>
      [...element.querySelectorAll<HTMLElement>('[role=tab]')]
        .find((tab) => tab.dataset['sheet'] === name)
        ?.focus(),
    );
  });
}
