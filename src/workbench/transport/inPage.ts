/**
 * What native Excel puts into the page before any script of it runs: `window.external`.
 *
 * The library takes it for Excel on Windows. The same object serves our own page, a frame of the same origin
 * and jsdom; see `bridge.js` for the frame.
 */
import type { DeliveredEntry } from '../connection';
import type { WorkbenchHost } from '../host';
import { requirementMatrix } from '../play';

/** Dispatch ids of the common API. */
const RICH_API_REQUEST = 93;
const RICH_API_MESSAGE = 33;
const SELECTION_CHANGED = 2;

const OK = 0;
/** The library's own code for what its host does not do. */
const UNSUPPORTED = 5001;
const EXCEL = 1;
const READ_WRITE = 0;

interface SafeArray {
  toArray(): readonly unknown[];
}

type Reply = (result: SafeArray | number) => void;
type EventHandler = (dispatchId: number, payload: SafeArray) => void;

export interface External {
  GetHostInfo(): string;
  GetContext(): object;
  Execute(dispatchId: number, parameters: readonly unknown[], reply: Reply): void;
  RegisterEvent(dispatchId: number, target: string, handler: EventHandler, reply: Reply): void;
  UnregisterEvent(dispatchId: number, target: string, reply: Reply): void;
}

export interface ConnectOptions {
  /** Language of Office; the add-in reads it as `Office.context.displayLanguage`. */
  readonly locale?: string;
  readonly theme?: 'light' | 'dark';
}

const safeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => items });

let instances = 0;

/** Connects one add-in window. `dispose` when the window goes. */
export function connect(
  host: WorkbenchHost,
  { locale = 'zh-CN', theme = 'light' }: ConnectOptions = {},
): { readonly external: External; readonly dispose: () => void } {
  const connection = host.connect();
  const handlers = new Map<number, EventHandler>();
  connection.onEvents((entries: readonly DeliveredEntry[]) =>
    handlers.get(RICH_API_MESSAGE)?.(RICH_API_MESSAGE, safeArray(entries)),
  );
  connection.onSelection(() => handlers.get(SELECTION_CHANGED)?.(SELECTION_CHANGED, safeArray([])));

  const external: External = {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$$$disableLogging$0`,
    GetContext: () => officeContext(host, locale, theme),
    Execute: (dispatchId, parameters, reply) => {
      if (dispatchId !== RICH_API_REQUEST) {
        reply(UNSUPPORTED);
        return;
      }
      const [, , , , body] = parameters[0] as readonly unknown[];
      connection.execute(String(body)).then(
        (response) =>
          reply(
            typeof response === 'number' ? response : safeArray([OK, [200, [], JSON.stringify(response)]]),
          ),
        (error: unknown) => {
          // A fault of the workbench itself: the add-in gets an error, and it is thrown where all can see it.
          setTimeout(() => {
            throw error;
          });
          reply(safeArray([OK, [500, [], JSON.stringify(internalError(error))]]));
        },
      );
    },
    RegisterEvent: (dispatchId, _target, handler, reply) => {
      handlers.set(dispatchId, handler);
      reply(OK);
    },
    UnregisterEvent: (dispatchId, _target, reply) => {
      handlers.delete(dispatchId);
      reply(OK);
    },
  };
  return { external, dispose: () => connection.dispose() };
}

function internalError(error: unknown) {
  return {
    Error: {
      Code: 'GeneralException',
      Message: String(error),
      Location: '',
      ActionIndex: 0,
      HttpStatusCode: 500,
    },
    ProcessedResults: { Results: [] },
  };
}

/** What the library asks once, at its start. */
function officeContext(host: WorkbenchHost, locale: string, theme: 'light' | 'dark'): object {
  instances += 1;
  const instance = `workbench-${instances}`;
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => 'workbench',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => host.workbook.name,
    GetAppCapabilities: () => READ_WRITE,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => instance,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => requirementMatrix(host.played),
    GetHostFullVersion: () => '16.0.14332.20000',
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[theme]),
    GetSettings: () => settingsOf(host),
  };
}

/** Colours as the library expects them: numbers, blue first. */
const THEMES = {
  light: theme(0xffffff, 0x242424, 0xf5f5f5, 0x242424),
  dark: theme(0x292929, 0xffffff, 0x1f1f1f, 0xffffff),
};

function theme(body: number, bodyText: number, control: number, controlText: number) {
  return {
    bodyBackgroundColor: body,
    bodyForegroundColor: bodyText,
    controlBackgroundColor: control,
    controlForegroundColor: controlText,
  };
}

/** `Office.context.document.settings`: the same store as `workbook.settings`. */
function settingsOf(host: WorkbenchHost): object {
  return {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of host.workbook.settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => {
      host.workbook.settings.clear();
      for (const [index, key] of keys.entries()) host.workbook.settings.set(key, values[index] ?? 'null');
    },
  };
}
