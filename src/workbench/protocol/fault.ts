/** An error that the add-in is meant to see, by Excel's own codes. Anything else thrown is a fault of ours. */

const STATUS = {
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  ItemAlreadyExists: 400,
  ApiNotFound: 400,
  UndoNotSupported: 400,
  AccessDenied: 403,
  ItemNotFound: 404,
  GeneralException: 500,
  NotImplemented: 501,
} as const;

export type FaultCode = keyof typeof STATUS;

const MESSAGES: Readonly<Record<FaultCode, string>> = {
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ApiNotFound: 'The API you are trying to use could not be found in the requirement set that is played.',
  UndoNotSupported: 'The operation cannot be undone, so that it cannot be part of a group.',
  AccessDenied: 'You cannot perform the requested operation.',
  ItemNotFound: "The requested resource doesn't exist.",
  GeneralException: 'There was an internal error while processing the request.',
  NotImplemented: 'The requested feature is not implemented by the workbench.',
};

export class Fault extends Error {
  /** `Worksheet.name`; filled in by the processor where the thrower does not know it. */
  location: string | undefined;

  constructor(
    readonly code: FaultCode,
    message?: string,
    location?: string,
  ) {
    super(message ?? MESSAGES[code]);
    this.name = 'Fault';
    this.location = location;
  }

  get status(): number {
    return STATUS[this.code];
  }
}

export function isFaultCode(code: string): code is FaultCode {
  return Object.hasOwn(STATUS, code);
}
