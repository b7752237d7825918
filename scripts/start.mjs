/**
 * `npm start`: Excel with the add-in where Excel is installed (Windows, macOS), else the workbench.
 * `npm start -- --workbench` always the workbench; `--port 3001` elsewhere.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bin, ensureInstalled, ROOT, run } from './install.mjs';

const EXCEL = {
  win32: [
    'C:\\Program Files\\Microsoft Office\\root\\Office16\\EXCEL.EXE',
    'C:\\Program Files (x86)\\Microsoft Office\\root\\Office16\\EXCEL.EXE',
  ],
  darwin: ['/Applications/Microsoft Excel.app'],
};

const { values } = parseArgs({
  options: { workbench: { type: 'boolean' }, port: { type: 'string', default: '3000' } },
});

ensureInstalled();
const site = path.join(ROOT, '.cache', 'site');
const excel = !values.workbench && (EXCEL[process.platform] ?? []).some((file) => existsSync(file));
console.log('构建中… / building …');
run(bin('webpack'), ['--env', 'out=.cache/site', '--env', `officeJs=${excel ? 'cdn' : 'local'}`]);
await (excel ? openExcel() : openWorkbench());

async function openWorkbench() {
  const { startServer } = await import('../src/workbench/server.mjs');
  const { url } = await startServer({ dir: site, port: Number(values.port) });
  console.log(`\n工作台 / workbench: ${url}\n按 Ctrl+C 结束 / Ctrl+C to stop`);
}

/** Excel loads add-ins over HTTPS only: the certificate is made and trusted by Microsoft's own tool. */
async function openExcel() {
  run('npx', ['--yes', 'office-addin-dev-certs@3.0.0', 'install', '--days', '30']);
  const { startServer } = await import('../src/workbench/server.mjs');
  const os = await import('node:os');
  const folder = path.join(os.homedir(), '.office-addin-dev-certs');
  const tls = { cert: path.join(folder, 'localhost.crt'), key: path.join(folder, 'localhost.key') };
  const { url } = await startServer({ dir: site, port: 3000, tls });
  console.log(`\n窗格 / pane: ${url}`);
  run('npx', ['--yes', 'office-addin-debugging@6.1.2', 'start', 'manifest.xml', 'desktop', '--no-debug']);
  console.log('Excel 已打开；按 Ctrl+C 结束 / Excel is open; Ctrl+C to stop');
}
