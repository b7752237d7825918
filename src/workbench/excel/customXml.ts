/** Custom XML parts: texts of any program that travel with the workbook, each known by its root's namespace. */
import { SaxesParser } from 'saxes';
import { newId } from '../model/parts';
import type { Workbook } from '../model/workbook';
import { Fault } from '../protocol/fault';
import { text } from './arguments';
import { lookups } from './lookups';
import type { ExcelHandle } from './objects';
import { define, object } from './objects';

const part = (id: string): ExcelHandle => object('CustomXmlPart', id);

/** Excel refuses what is no XML. */
function wellFormed(value: unknown): string {
  const xml = text(value);
  try {
    namespaceOf(xml);
  } catch {
    throw new Fault('InvalidArgument', 'That is no XML.');
  }
  return xml;
}

/** Of the root element; throws where it is no XML. */
function namespaceOf(xml: string): string {
  let namespace: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ uri }) => {
    namespace ??= uri;
  });
  parser.write(xml).close();
  return namespace ?? '';
}

define('CustomXmlPartCollection', {
  items: ({ customXml }) => [...customXml.keys()].map(part),
  methods: {
    add: {
      since: '1.5',
      call: ({ customXml }, [xml]) => {
        const id = newId();
        customXml.set(id, wellFormed(xml));
        return part(id);
      },
    },
    getByNamespace: {
      since: '1.5',
      call: ({ customXml }, [namespace]) =>
        object(
          'CustomXmlPartScopedCollection',
          [...customXml].filter(([, xml]) => namespaceOf(xml) === text(namespace)).map(([id]) => id),
        ),
    },
    getCount: { since: '1.5', call: ({ customXml }) => customXml.size },
    ...lookups<Workbook>('getItem', ['1.5', '1.5'], ({ customXml }, [id]) =>
      customXml.has(text(id)) ? part(text(id)) : null,
    ),
  },
});

define('CustomXmlPartScopedCollection', {
  items: (ids) => ids.map(part),
  methods: {
    getCount: { since: '1.5', call: (ids) => ids.length },
    ...lookups<readonly string[]>('getItem', ['1.5', '1.5'], (ids, [id]) =>
      ids.includes(text(id)) ? part(text(id)) : null,
    ),
    ...lookups<readonly string[]>('getOnlyItem', ['1.5', '1.5'], (ids) =>
      ids.length === 1 ? part(ids[0]!) : null,
    ),
  },
});

define('CustomXmlPart', {
  identity: ['id'],
  scalars: {
    id: { since: '1.5', get: (id) => id },
    namespaceUri: { since: '1.5', get: (id, { workbook }) => namespaceOf(workbook.customXml.get(id) ?? '') },
  },
  methods: {
    getXml: { since: '1.5', call: (id, _args, { workbook }) => workbook.customXml.get(id) ?? '' },
    setXml: {
      since: '1.5',
      call: (id, [xml], { workbook }) => {
        if (!workbook.customXml.has(id)) throw new Fault('ItemNotFound');
        workbook.customXml.set(id, wellFormed(xml));
      },
    },
    delete: { since: '1.5', call: (id, _args, { workbook }) => void workbook.customXml.delete(id) },
  },
});
