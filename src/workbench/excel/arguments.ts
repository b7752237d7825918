/** Reading what the add-in passes. Anything of the wrong kind is `InvalidArgument`, as in Excel. */
import { parseColor } from '../model/style';
import { Fault } from '../protocol/fault';
import { Handle } from '../protocol/hostType';
import type { ExcelContext, Kind, KindTargets } from './objects';

export function text(value: unknown): string {
  if (typeof value !== 'string') throw new Fault('InvalidArgument');
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Fault('InvalidArgument');
  return value;
}

export function integer(value: unknown): number {
  const given = number(value);
  if (!Number.isInteger(given)) throw new Fault('InvalidArgument');
  return given;
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Fault('InvalidArgument');
  return value;
}

export function color(value: unknown): string {
  const parsed = parseColor(value);
  if (!parsed) throw new Fault('InvalidArgument', `${String(value)} is no colour.`);
  return parsed;
}

/** One of Excel's words; compared without case, given back as it is spelt here. */
export function oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const lower = text(value).toLowerCase();
  const found = words.find((word) => word.toLowerCase() === lower);
  if (found === undefined)
    throw new Fault('InvalidArgument', `${String(value)} is not one of ${words.join(', ')}.`);
  return found;
}

/** An argument that is an object of the kind; undefined where it is anything else. */
export function ofKind<Name extends Kind>(value: unknown, name: Name): KindTargets[Name] | undefined {
  if (!(value instanceof Handle)) return undefined;
  const handle = value as Handle<ExcelContext>;
  return handle.type.name === name ? (handle.target as KindTargets[Name]) : undefined;
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Fault('InvalidArgument');
  return value as Readonly<Record<string, unknown>>;
}
