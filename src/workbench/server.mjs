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
  const workbench = await listen(answerFrom(dir), port, secret);
  if (!selfSigned) return workbench;
  const pane = await listen(answerFrom(dir), port === 0 ? 0 : port + 1, secret).catch(async (error) => {
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

/** Answers requests from a build. */
function answerFrom(dir) {
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
