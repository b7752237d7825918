/**
 * Serves a build to this machine only: the workbench, the pane, the samples, and office.js out of node_modules.
 *
 *     node src/workbench/server.mjs [--dir .cache/site] [--port 3000]
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

const HOST = 'localhost';
const BRIDGE = fileURLToPath(new URL('./bridge.js', import.meta.url));
const OFFICE_JS = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

/**
 * @param {{dir?: string, port?: number, tls?: {cert: string, key: string}}} [options] port 0 takes any free one;
 *   `tls` names a certificate and its key, as Excel loads add-ins over HTTPS only
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function startServer({ dir = '.cache/site', port = 3000, tls } = {}) {
  // `dev` looks at the disk for every request: a rebuilt page shows without a restart.
  const site = sirv(path.resolve(dir), { dev: true, etag: true });
  const office = sirv(OFFICE_JS, { dev: true, etag: true });

  const answer = (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`${pathname} is not here`);
    };
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (pathname === '/') {
      response.writeHead(302, { Location: `/workbench/${search}` });
      response.end();
    } else if (pathname === '/workbench/bridge.js') {
      sendFile(response, BRIDGE, 'text/javascript; charset=utf-8').catch(missing);
    } else if (pathname === '/taskpane/taskpane.html') {
      sendFile(
        response,
        path.resolve(dir, 'taskpane/taskpane.html'),
        'text/html; charset=utf-8',
        withBridge,
      ).catch(missing);
    } else if (pathname.startsWith('/office-js/')) {
      request.url = request.url.slice('/office-js'.length);
      office(request, response, missing);
    } else {
      site(request, response, missing);
    }
  };
  const server = tls
    ? createSecureServer({ cert: await readFile(tls.cert), key: await readFile(tls.key) }, answer)
    : createServer(answer);

  await new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explained(error, port)));
    server.listen(port, HOST, () => resolve(undefined));
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `${tls ? 'https' : 'http'}://${HOST}:${taken}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function sendFile(response, file, type, change = (text) => text) {
  const text = change(await readFile(file, 'utf8'));
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(text);
}

/** Before every other script: office.js looks for its host as soon as it runs. */
function withBridge(html) {
  const bridge = '<script src="/workbench/bridge.js"></script>';
  const first = html.search(/<script[\s>]/i);
  const end = html.search(/<\/head>/i);
  const at = first >= 0 ? first : end >= 0 ? end : 0;
  return html.slice(0, at) + bridge + html.slice(at);
}

function explained(error, port) {
  if (error.code !== 'EADDRINUSE') return error;
  return new Error(`Port ${port} is taken by another program. Choose one: --port ${port + 1}`, {
    cause: error,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { dir: { type: 'string' }, port: { type: 'string' } } });
  try {
    const { url } = await startServer({
      ...(values.dir && { dir: values.dir }),
      ...(values.port && { port: Number(values.port) }),
    });
    console.log(`Workbench: ${url}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
