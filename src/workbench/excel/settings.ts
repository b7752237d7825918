/** The add-in's own settings in the workbook. Values are kept as JSON texts, as `document.settings` has them. */
import type { Workbook } from '../model/workbook';
import { text } from './arguments';
import { lookups } from './lookups';
import { define, object } from './objects';

define('SettingCollection', {
  items: ({ settings }) => [...settings.keys()].map((key) => object('Setting', key)),
  methods: {
    add: {
      since: '1.4',
      call: (workbook, [key, value]) => {
        workbook.settings.set(text(key), JSON.stringify(value));
        return object('Setting', text(key));
      },
    },
    getCount: { since: '1.4', call: ({ settings }) => settings.size },
    ...lookups<Workbook>('getItem', ['1.4', '1.4'], ({ settings }, [key]) =>
      settings.has(text(key)) ? object('Setting', text(key)) : null,
    ),
  },
});

define('Setting', {
  identity: ['key'],
  scalars: {
    key: { since: '1.4', get: (key) => key },
    value: {
      since: '1.4',
      get: (key, { workbook }) => JSON.parse(workbook.settings.get(key) ?? 'null') as unknown,
      set: (key, value, { workbook }) => {
        workbook.settings.set(key, JSON.stringify(value));
      },
    },
  },
  methods: {
    delete: { since: '1.4', call: (key, _args, { workbook }) => void workbook.settings.delete(key) },
  },
});
