/** What went wrong, said above the cells, where one looks, until it is closed or has been mended. */

export interface Notice {
  show(text: string): void;
  hide(): void;
}

export function createNotice(element: HTMLElement, close: () => string): Notice {
  const text = document.createElement('p');
  const button = document.createElement('button');
  button.type = 'button';
  element.setAttribute('role', 'alert');
  const hide = (): void => {
    element.hidden = true;
    element.replaceChildren();
  };
  button.addEventListener('click', hide);
  return {
    show: (what) => {
      text.textContent = what;
      button.textContent = close();
      element.hidden = false;
      element.replaceChildren(text, button);
    },
    hide,
  };
}
