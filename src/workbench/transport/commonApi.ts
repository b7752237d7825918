/** What is the same however the library reaches its host: the numbers of the common API, and what it is told. */
import type { Connection } from '../connection';
import type { WorkbenchHost } from '../host';
import { requirementMatrix } from '../play';

export const Method = {
  loadSettings: 75,
  saveSettings: 76,
  richApiRequest: 93,
  commandCompleted: 94,
} as const;

export const Event = {
  selectionChanged: 2,
  richApiMessage: 33,
  commandInvoked: 39,
} as const;

export const OK = 0;
/** The library's own code for what its host does not do. */
export const UNSUPPORTED = 5001;

export interface ConnectOptions {
  /** Language of Office; the add-in reads it as `Office.context.displayLanguage`. */
  readonly locale?: string;
  readonly theme?: 'light' | 'dark';
}

let instances = 0;

/** What the library is told at its start, by whatever names its platform has for it. */
export function officeFacts(host: WorkbenchHost) {
  instances += 1;
  return {
    /** Fresh for each window: the library keeps things by it in `sessionStorage`. */
    instance: `workbench-${instances}`,
    solution: 'workbench',
    excel: { win32: 1, web: 16 },
    majorVersion: 16,
    minorVersion: 1,
    fullVersion: '16.0.14332.20000',
    document: host.workbook.name,
    requirements: requirementMatrix(host.played),
  } as const;
}

/**
 * Runs a batch. Gives the number of an error of the host, or the response of an HTTP request that never was:
 * status, headers, body.
 */
export async function runBatch(
  connection: Connection,
  request: readonly unknown[],
): Promise<number | readonly [number, readonly string[], string]> {
  try {
    const response = await connection.execute(String(request[4]), request[3]);
    return typeof response === 'number' ? response : [200, [], JSON.stringify(response)];
  } catch (error) {
    // A fault of the workbench itself: the add-in gets an error, and it is thrown where all can see it.
    setTimeout(() => {
      throw error;
    });
    return [500, [], JSON.stringify(internalError(error))];
  }
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

/** `Office.context.document.settings`: the same store as `workbook.settings`. Values are JSON texts. */
export const readSettings = ({ workbook }: WorkbenchHost): readonly (readonly [string, string])[] => [
  ...workbook.settings,
];

export function writeSettings(
  { workbook }: WorkbenchHost,
  settings: readonly (readonly [string, string])[],
): void {
  workbook.settings.clear();
  for (const [key, value] of settings) workbook.settings.set(key, value);
}
