/**
 * What native Excel puts into the page before any script of it runs: `window.external`.
 *
 * The library takes it for Excel on Windows. The same object serves our own page, a frame of the same origin
 * and jsdom; see `bridge.js` for the frame.
 */
import type { WorkbenchHost } from '../host';
import type { ConnectOptions } from './commonApi';
import {
  Event,
  Method,
  OK,
  officeFacts,
  readSettings,
  runBatch,
  UNSUPPORTED,
  writeSettings,
} from './commonApi';

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

const safeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => items });

/** Connects one add-in window. `dispose` when the window goes. */
export function connect(
  host: WorkbenchHost,
  { locale = 'zh-CN', theme = 'light' }: ConnectOptions = {},
): { readonly external: External; readonly dispose: () => void } {
  const connection = host.connect();
  const handlers = new Map<number, EventHandler>();
  const raise = (event: number, payload: readonly unknown[]): void =>
    handlers.get(event)?.(event, safeArray(payload));
  connection.onEvents((entries) => raise(Event.richApiMessage, entries));
  connection.onSelection(() => raise(Event.selectionChanged, []));

  const external: External = {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$$$disableLogging$0`,
    GetContext: () => officeContext(host, locale, theme),
    Execute: (dispatchId, parameters, reply) => {
      switch (dispatchId) {
        case Method.richApiRequest:
          void runBatch(connection, parameters[0] as readonly unknown[]).then((response) =>
            reply(typeof response === 'number' ? response : safeArray([OK, response])),
          );
          return;
        case Method.commandCompleted:
          connection.commands.completed(String(parameters[0]), Number(parameters[1]));
          reply(OK);
          return;
        default:
          reply(UNSUPPORTED);
      }
    },
    RegisterEvent: (dispatchId, _target, handler, reply) => {
      handlers.set(dispatchId, handler);
      reply(OK);
      if (dispatchId === Event.commandInvoked)
        connection.commands.listen((invocation) => raise(dispatchId, invocation));
    },
    UnregisterEvent: (dispatchId, _target, reply) => {
      handlers.delete(dispatchId);
      if (dispatchId === Event.commandInvoked) connection.commands.listen(undefined);
      reply(OK);
    },
  };
  return { external, dispose: () => connection.dispose() };
}

/** What the library asks once, at its start. */
function officeContext(host: WorkbenchHost, locale: string, theme: 'light' | 'dark'): object {
  const facts = officeFacts(host);
  return {
    GetAppType: () => facts.excel.win32,
    GetSolutionRef: () => facts.solution,
    GetAppVersionMajor: () => facts.majorVersion,
    GetAppVersionMinor: () => facts.minorVersion,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => facts.document,
    GetAppCapabilities: () => READ_WRITE,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => facts.instance,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => facts.requirements,
    GetHostFullVersion: () => facts.fullVersion,
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

function settingsOf(host: WorkbenchHost): object {
  return {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of readSettings(host)) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) =>
      writeSettings(
        host,
        keys.map((key, index) => [key, values[index] ?? 'null'] as const),
      ),
  };
}
