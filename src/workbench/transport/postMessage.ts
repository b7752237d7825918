/**
 * What Excel on the web is to the page of an add-in: the window around its frame, on another origin.
 *
 * Everything goes by `postMessage`; the page and its address are as they are deployed. The library finds what it
 * needs in the name of its window, loads its part for the web, and trusts the host only over HTTPS and under the
 * same host name as its own page (ports may differ) or one of Microsoft's.
 */
import type { Connection } from '../connection';
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

const MessageType = { request: 0, response: 1 } as const;
const ActionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const ResponseType = { forCalling: 0, forEventing: 1 } as const;
const SERIALIZER = 1;
const READ_WRITE = 1;
const TASK_PANE = 1;

/** What the library says when the focus is to leave the pane: Ctrl+F6, Tab beyond its ends, Esc. */
const LEAVING: readonly number[] = [5, 6, 13, 14, 15, 17, 18];

interface Message {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  /** Arguments by their place, where a method has no names for them. */
  readonly [place: number]: unknown;
}

type Payload = Readonly<Record<string, unknown>> | readonly unknown[];

export interface ConversationOptions extends ConnectOptions {
  /** Where the pane's page comes from; nothing is taken from elsewhere nor sent there. */
  readonly paneOrigin: string;
  /** The frame's window, once there is one. */
  readonly paneWindow: () => Window | null;
  /** The user leaves the pane by keyboard; the library has stopped the browser from doing it. */
  readonly left?: () => void;
}

export interface Conversation {
  /** For the frame's `name`, before it is put into the page. */
  readonly frameName: string;
  dispose(): void;
}

let conversations = 0;

/** Opens the conversation with one page of an add-in, in a frame of this window. */
export function converse(host: WorkbenchHost, options: ConversationOptions): Conversation {
  conversations += 1;
  return new PageConversation(`conversation-${conversations}`, host, options);
}

class PageConversation implements Conversation {
  private readonly connection: Connection;
  private readonly facts: ReturnType<typeof officeFacts>;
  private readonly locale: string;
  /** Events that the library has asked for, by number, with the name that it has for them. */
  private readonly events = new Map<number, string>();

  constructor(
    private readonly id: string,
    private readonly host: WorkbenchHost,
    private readonly options: ConversationOptions,
  ) {
    this.connection = host.connect();
    this.facts = officeFacts(host);
    this.locale = options.locale ?? 'zh-CN';
    this.connection.onEvents((entries) => this.raise(Event.richApiMessage, { ArrayData: entries }));
    this.connection.onSelection(() => this.raise(Event.selectionChanged, {}));
    window.addEventListener('message', this.hear);
  }

  get frameName(): string {
    return JSON.stringify({
      baseFrameName: this.id,
      hostInfo: `Excel|Web|16.00|${this.locale}|||disableLogging|0`,
      xdmInfo: `${this.id}|${this.facts.solution}|${location.origin}`,
      serializerVersion: SERIALIZER,
    });
  }

  dispose(): void {
    window.removeEventListener('message', this.hear);
    this.connection.dispose();
  }

  /** Takes what the pane's page says, and nobody else. */
  private readonly hear = (event: MessageEvent): void => {
    const { paneWindow, paneOrigin } = this.options;
    if (event.source !== paneWindow() || event.origin !== paneOrigin) return;
    const message = parse(event.data);
    if (message?._messageType !== MessageType.request || message._conversationId !== this.id) return;
    void this.answer(message).then((data) =>
      this.send({
        _responseType: ResponseType.forCalling,
        _actionName: message._actionName,
        _correlationId: message._correlationId,
        _data: data,
      }),
    );
  };

  private async answer(message: Message): Promise<unknown> {
    if (message._actionType !== ActionType.invoke) {
      this.listen(message);
      return { Error: OK, Version: 1 };
    }
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext(this.host, this.facts, this.locale);
      case 'ContextActivationManager_notifyHost':
        if (LEAVING.includes(Number((message._data as readonly unknown[])[1]))) this.options.left?.();
        return null;
      case 'executeMethod':
        return { Version: 1, ...(await this.call(message._data as MethodCall)) };
      default:
        return { Error: UNSUPPORTED, Version: 1 };
    }
  }

  private async call(data: MethodCall): Promise<Readonly<Record<string, unknown>>> {
    switch (data.DdaMethod.DispatchId) {
      case Method.richApiRequest: {
        const response = await runBatch(this.connection, data.ArrayData ?? []);
        return typeof response === 'number' ? { Error: response } : { Error: OK, Data: response };
      }
      case Method.commandCompleted:
        this.connection.commands.completed(String(data[0]), Number(data[1]));
        return { Error: OK };
      case Method.saveSettings:
        writeSettings(this.host, data.DdaSettingsMethod?.Properties ?? []);
        return { Error: OK };
      case Method.loadSettings:
        return { Error: OK, Properties: { Settings: readSettings(this.host).map(named) } };
      default:
        return { Error: UNSUPPORTED };
    }
  }

  /** The library asks for an event, or no longer. */
  private listen({ _actionType: kind, _actionName: name, _data }: Message): void {
    const { eventDispId: event } = _data as { readonly eventDispId: number };
    if (kind === ActionType.registerEvent) this.events.set(event, name);
    else this.events.delete(event);
    if (event !== Event.commandInvoked) return;
    // After the answer to this message.
    setTimeout(() => {
      this.connection.commands.listen(
        this.events.has(event) ? (invocation) => this.raise(event, invocation) : undefined,
      );
    });
  }

  private raise(event: number, data: Payload): void {
    const name = this.events.get(event);
    if (name === undefined) return;
    this.send({ _responseType: ResponseType.forEventing, _actionName: name, _correlationId: 0, _data: data });
  }

  private send(rest: Readonly<Record<string, unknown>>): void {
    this.options.paneWindow()?.postMessage(
      JSON.stringify({
        _messageType: MessageType.response,
        _conversationId: this.id,
        _serializerVersion: SERIALIZER,
        _origin: location.origin,
        _errorCode: OK,
        ...rest,
      }),
      this.options.paneOrigin,
    );
  }
}

/** Pages say all kinds of things to the windows around them; what is no message of the library is not for us. */
function parse(data: unknown): Message | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    return JSON.parse(data) as Message;
  } catch {
    return undefined;
  }
}

const named = ([Name, Value]: readonly [string, string]) => ({ Name, Value });

/** What the library asks once, at its start. */
function appContext(host: WorkbenchHost, facts: ReturnType<typeof officeFacts>, locale: string): object {
  return {
    _id: facts.solution,
    _appName: facts.excel.web,
    _appVersion: facts.majorVersion,
    _appMinorVersion: facts.minorVersion,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: facts.document,
    _clientMode: READ_WRITE,
    _settings: readSettings(host),
    _reason: 0,
    _osfControlType: TASK_PANE,
    _eToken: '',
    _correlationId: '',
    _appInstanceId: facts.instance,
    _requirementMatrix: facts.requirements,
    _hostFullVersion: facts.fullVersion,
  };
}
