/** What the library asks for by name, beside the workbook: Office's own services. */
import type { ExcelContext, ExcelHandle } from './excel';
import { Fault } from './protocol/fault';
import type { HostType } from './protocol/hostType';
import { Handle } from './protocol/hostType';
import type { DeliveredEntry } from './protocol/messages';
import type { TaskPane } from './taskPane';

/** Behind `Office.addin`: https://learn.microsoft.com/javascript/api/office/office.addin. */
const APP_RUNTIME: HostType<TaskPane, ExcelContext> = {
  name: 'AppRuntimeService',
  methods: {
    getAppRuntimeState: {
      since: 'SharedRuntime 1.1',
      call: ({ visible }) => (visible ? 'Visible' : 'Background'),
    },
    setAppRuntimeState: {
      since: 'SharedRuntime 1.1',
      call: (pane, [state]) => {
        if (state !== 'Visible' && state !== 'Background') throw new Fault('InvalidArgument');
        pane.show(state === 'Visible');
      },
    },
  },
};

/** Telemetry, and that the add-in is ready for actions: may be said, and nothing is done with it. */
const HEARD = { name: 'Service', ignoresCalls: true } as const;
const IS_HEARD = /^Microsoft\.(?:Telemetry|InternalService)\./;

/** Undefined for what is not played: the add-in is told so by name. */
export function serviceOf(name: string, pane: TaskPane): ExcelHandle | undefined {
  if (name === 'Microsoft.AppRuntime.AppRuntimeService')
    return new Handle(APP_RUNTIME as HostType<unknown, ExcelContext>, pane);
  return IS_HEARD.test(name) ? new Handle(HEARD, null) : undefined;
}

/** The event of `Office.addin.onVisibilityModeChanged`, which the library needs not ask for. */
export function visibilityEntry(visible: boolean): DeliveredEntry {
  return [65536, 65539, '', JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' }), 0, false];
}
