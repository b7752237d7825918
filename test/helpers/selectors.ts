/**
 * Whether an element matches a selector, where its class or its name alone tells.
 *
 * So it is for nearly all rules of Fluent UI, which are for one class each, and of a browser's own sheet.
 */

/** What is asked of an element; `alone`, where that is all. */
type Asked = { readonly names: ReadonlySet<string> } | { readonly name: string; readonly alone: boolean };

/** The last compound, if it begins with a class: without that class nothing matches. */
const LAST_CLASS = /(?:^|[\s>+~])\.(-?[a-z_][-\w]*)([^\s>+~,()"'\\]*)$/i;
const NAMES = /^[a-z]\w*(?:\s*,\s*[a-z]\w*)*$/;

/** By the selector's text. */
const known = new Map<string, Asked | undefined>();

function plan(selector: string): Asked | undefined {
  if (NAMES.test(selector)) return { names: new Set(selector.split(/\s*,\s*/)) };
  const [all, name, more] = (!selector.includes(',') && LAST_CLASS.exec(selector)) || [];
  return name === undefined ? undefined : { name, alone: all === selector && more === '' };
}

/** By what the attribute says. */
const classes = new Map<string, ReadonlySet<string>>();

function classesOf(attribute: string): ReadonlySet<string> {
  const parsed = classes.get(attribute) ?? new Set(attribute.split(/[ \t\n\f\r]+/));
  classes.set(attribute, parsed);
  return parsed;
}

/**
 * Undefined where the selector engine must be asked.
 *
 * @param name the element's, without a prefix
 * @param classAttribute its text, not the list that jsdom makes of it: that checks at each look what it is
 */
export function matchesAtSight(name: string, classAttribute: string, selector: string): boolean | undefined {
  if (!known.has(selector)) known.set(selector, plan(selector));
  const asked = known.get(selector);
  if (asked === undefined) return undefined;
  if ('names' in asked) return asked.names.has(name);
  if (!classesOf(classAttribute).has(asked.name)) return false;
  return asked.alone || undefined;
}
