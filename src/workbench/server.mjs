/**
 * Serves a build to this machine only: the workbench, the pane, the samples, and office.js out of node_modules.
 *
 *     node src/workbench/server.mjs [--dir .cache/site] [--port 3000] [--tls-self-signed]
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
 * @param {object} [options]
 * @param {string} [options.dir]
 * @param {number} [options.port] 0 takes any free one
 * @param {{cert: string, key: string}} [options.tls] files of a certificate and its key, as Excel loads add-ins
 *   over HTTPS only
 * @param {boolean} [options.selfSigned] over HTTPS with a certificate that nobody keeps, and the pane on a second
 *   port as well: another origin, as in Excel on the web
 * @returns {Promise<{url: string, webUrl?: string, close: () => Promise<void>}>} `webUrl`: the workbench with the
 *   pane of the other origin
 */
export async function startServer({ dir = '.cache/site', port = 3000, tls, selfSigned = false } = {}) {
  const secret = selfSigned ? await throwAwayCertificate() : tls && (await readCertificate(tls));
  const workbench = await listen(answerFrom(dir, withBridge), port, secret);
  if (!selfSigned) return workbench;
  // The pane as it is deployed: nothing is put into it.
  const pane = await listen(
    answerFrom(dir, (html) => html),
    port === 0 ? 0 : port + 1,
    secret,
  ).catch(async (error) => {
    await workbench.close();
    throw error;
  });
  return {
    url: workbench.url,
    webUrl: `${workbench.url}workbench/?transport=web&panePort=${new URL(pane.url).port}`,
    close: async () => {
      await Promise.all([workbench.close(), pane.close()]);
    },
  };
}

/** Answers requests from a build; `change` is done to the pane's page. */
function answerFrom(dir, change) {
  // `dev` looks at the disk for every request: a rebuilt page shows without a restart.
  const site = sirv(path.resolve(dir), { dev: true, etag: true });
  const office = sirv(OFFICE_JS, { dev: true, etag: true });
  return (request, response) => {
    // A path, and nothing that could name another machine: `//` is one, too.
    const target = request.url?.startsWith('/') ? request.url : '/';
    const { pathname, search } = new URL(`http://localhost${target}`);
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
      const file = path.resolve(dir, 'taskpane/taskpane.html');
      sendFile(response, file, 'text/html; charset=utf-8', change).catch(missing);
    } else if (pathname.startsWith('/office-js/')) {
      request.url = request.url.slice('/office-js'.length);
      office(request, response, missing);
    } else {
      site(request, response, missing);
    }
  };
}

async function listen(answer, port, secret) {
  const server = secret ? createSecureServer(secret, answer) : createServer(answer);
  await new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explained(error, port)));
    server.listen(port, HOST, () => resolve(undefined));
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `${secret ? 'https' : 'http'}://${HOST}:${taken}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function readCertificate({ cert, key }) {
  return { cert: await readFile(cert), key: await readFile(key) };
}

/** Made at each start and held in memory only. A browser warns of it, and is right to. */
async function throwAwayCertificate() {
  const { default: selfsigned } = await import('selfsigned');
  const { cert, private: key } = selfsigned.generate([{ name: 'commonName', value: HOST }], {
    algorithm: 'sha256',
    days: 7,
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: HOST }] }],
  });
  return { cert, key };
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
  const { values } = parseArgs({
    options: {
      dir: { type: 'string' },
      port: { type: 'string' },
      'tls-self-signed': { type: 'boolean' },
    },
  });
  try {
    const { url, webUrl } = await startServer({
      ...(values.dir && { dir: values.dir }),
      ...(values.port && { port: Number(values.port) }),
      selfSigned: values['tls-self-signed'] ?? false,
    });
    console.log(`Workbench: ${url}`);
    if (webUrl) console.log(`As in Excel on the web: ${webUrl}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
