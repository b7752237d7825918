/**
 * Runs one batch of the client library against the objects of a host. Knows no Excel.
 *
 * Actions run in order and stop at the first error; what came before stays done and is answered.
 * A path is evaluated once a batch, at its first use, because evaluating may create (`add`).
 */
import { Fault } from './fault';
import { isChanging } from './interruption';
import { Handle, findMember } from './hostType';
import type { Action, ActionResult, ArgumentInfo, BatchRequest, BatchResponse } from './messages';
import { ActionType, PathType } from './messages';
import type { QueryRules } from './query';
import { answerQuery, identityOf } from './query';
import type { ReferenceTable } from './references';

export interface ProcessorOptions<Context> {
  readonly root: Handle<Context>;
  readonly context: Context;
  readonly references: ReferenceTable<Context>;
  /** Whether a requirement set is within what is played; undefined is the first one. */
  supports(since: string | undefined): boolean;
  /** Objects made by name (`Microsoft…`) and not reached from the root: the library's own services. */
  service?(name: string): Handle<Context> | undefined;
  /** Called before each call of a member and each setting of one, by `Type.member`; may throw a fault. */
  entering?(member: string, changes: boolean): void;
  /** Called before each action; a fault that it throws is one of the action. */
  interrupt?(action: Action): void;
}

const IS_NULL = { _IsNull: true } as const;

export function processBatch<Context>(
  request: BatchRequest,
  options: ProcessorOptions<Context>,
): BatchResponse {
  const results: ActionResult[] = [];
  const traces: number[] = [];
  const batch = new Batch(request, options);
  for (const [index, action] of request.Actions.entries()) {
    try {
      options.interrupt?.(action);
      results.push({ ActionId: action.Id, Value: batch.run(action) });
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return {
        Error: {
          Code: error.code,
          Message: error.message,
          Location: error.location ?? '',
          ActionIndex: index,
          HttpStatusCode: error.status,
        },
        ProcessedResults: withTraces(results, traces),
      };
    }
  }
  return withTraces(results, traces);
}

function withTraces(Results: readonly ActionResult[], TraceIds: readonly number[]) {
  return TraceIds.length > 0 ? { Results, TraceIds } : { Results };
}

class Batch<Context> {
  private readonly objects = new Map<number, Handle<Context> | null>();
  private readonly rules: QueryRules<Context>;

  constructor(
    private readonly request: BatchRequest,
    private readonly options: ProcessorOptions<Context>,
  ) {
    this.rules = {
      context: options.context,
      supports: (since) => options.supports(since),
      require: (since, location) => {
        if (!options.supports(since)) throw new Fault('ApiNotFound', undefined, location);
      },
      referenceOf: (handle) => options.references.of(handle),
    };
  }

  run(action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const handle = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return handle && identityOf(handle, this.rules);
      case ActionType.query:
        return handle && answerQuery(handle, action.QueryInfo ?? {}, this.rules);
      case ActionType.method:
        return handle ? this.callForData(handle, action) : IS_NULL;
      case ActionType.setProperty:
        if (!handle) return IS_NULL;
        this.setProperty(handle, action);
        return null;
      case ActionType.ensureUnchanged:
        return null;
      default:
        throw new Fault('NotImplemented', `Action type ${action.ActionType} is not implemented.`);
    }
  }

  private callForData(handle: Handle<Context>, action: Action): unknown {
    if (action.Name === '_KeepReference') {
      this.options.references.keep(handle);
      return null;
    }
    if (action.Name === '_RemoveReference') {
      this.options.references.remove(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    const result = this.call(handle, action.Name, action.ArgumentInfo);
    return result instanceof Handle ? identityOf(result, this.rules) : (result ?? null);
  }

  private call(handle: Handle<Context>, name: string, info: ArgumentInfo | undefined): unknown {
    const { type, target } = handle;
    const found = findMember(type.methods, name);
    const location = `${type.name}.${found?.name ?? name.charAt(0).toLowerCase() + name.slice(1)}`;
    if (type.ignoresCalls) return null;
    if (!found) throw new Fault('NotImplemented', undefined, location);
    this.rules.require(found.member.since, location);
    this.enter(location, isChanging(found.name));
    const args = this.argumentsOf(info);
    return at(location, () => found.member.call(target, args, this.options.context));
  }

  private setProperty(handle: Handle<Context>, action: Action): void {
    const { type, target } = handle;
    const [value] = this.argumentsOf(action.ArgumentInfo);
    const found = findMember(type.scalars, action.Name);
    const location = `${type.name}.${found?.name ?? action.Name.charAt(0).toLowerCase() + action.Name.slice(1)}`;
    if (!found && type.open) {
      type.open.set(target, location.slice(type.name.length + 1), value);
      return;
    }
    if (!found?.member.set) throw new Fault('NotImplemented', undefined, location);
    this.rules.require(found.member.since, location);
    this.enter(location, true);
    at(location, () => found.member.set?.(target, value, this.options.context));
  }

  private enter(location: string, changes: boolean): void {
    at(location, () => this.options.entering?.(location, changes));
  }

  private resolve(id: number): Handle<Context> | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const handle = this.evaluate(id);
    this.objects.set(id, handle);
    return handle;
  }

  private evaluate(id: number): Handle<Context> | null {
    const path = this.request.ObjectPaths[id];
    if (!path) throw new Fault('InvalidArgument', `Object path ${id} is not in the batch.`);
    if (path.ObjectPathType === PathType.global) return this.options.root;
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.referenceId) return this.options.references.get(path.Name);
    if (path.ObjectPathType === PathType.newObject) {
      const service = this.options.service?.(path.Name);
      if (!service) throw new Fault('NotImplemented', undefined, path.Name);
      return service;
    }
    const parent = path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PathType.property:
        return this.navigate(parent, path.Name);
      case PathType.method:
        return asObject(this.call(parent, path.Name, path.ArgumentInfo), path.Name);
      case PathType.indexer:
        return asObject(this.call(parent, 'getItem', path.ArgumentInfo), 'getItem');
      default:
        throw new Fault('NotImplemented', `Object path type ${path.ObjectPathType} is not implemented.`);
    }
  }

  private navigate(parent: Handle<Context>, name: string): Handle<Context> | null {
    const { type, target } = parent;
    const found = findMember(type.navigation, name);
    const member = found?.name ?? name.charAt(0).toLowerCase() + name.slice(1);
    const location = `${type.name}.${member}`;
    if (!found) {
      if (type.open) return type.open.navigate(target, member);
      throw new Fault('NotImplemented', undefined, location);
    }
    this.rules.require(found.member.since, location);
    return at(location, () => found.member.get(target, this.options.context));
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds;
    const given = paths ? values.map((value, index) => this.dereference(value, paths[index])) : values;
    return given.map((value) => this.withObjects(value));
  }

  /** Within a plain object, an object of the model stands as `{ _ObjectPathId: 7 }`. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Handle)
      return value;
    const { _ObjectPathId: id } = value as { readonly _ObjectPathId?: unknown };
    if (typeof id === 'number') return this.resolve(id);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.withObjects(each)]));
  }

  /** Objects may stand inside lists, hence the recursion over both shapes side by side. */
  private dereference(value: unknown, path: unknown): unknown {
    if (typeof path === 'number') return path === 0 ? value : this.resolve(path);
    if (Array.isArray(path) && Array.isArray(value))
      return value.map((each: unknown, index) => this.dereference(each, path[index]));
    return value;
  }
}

function asObject<Context>(result: unknown, name: string): Handle<Context> | null {
  if (result === null || result instanceof Handle) return result as Handle<Context> | null;
  throw new Fault('InvalidArgument', `${name} gives no object.`);
}

function at<Result>(location: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Fault) error.location ??= location;
    throw error;
  }
}
