/** What a build of the pane needs beside it before it is put on a server. Node built-ins only. */
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './install.mjs';

/** Of the library: what only other programs load, and what only developers do. It is most of it. */
const NOT_FOR_EXCEL =
  /(^|[\\/])((access|onenote|outlook|powerpoint|project|word)[^\\/]*\.js|[^\\/]*(\.debug\.js|-vsdoc\.js|\.d\.ts))$/;

const AT_DEVELOPMENT = 'https://localhost:3000';

/**
 * The address that the files will have, without a slash at its end; it may have a path.
 * Throws where Excel would refuse it or where other people's machines would not find it.
 */
export function siteOf(origin) {
  if (!URL.canParse(origin))
    throw new Error('--origin https://…：加载项所在的网址 / the address of the add-in');
  const { protocol, hostname, username, search, hash, href } = new URL(origin);
  if (protocol !== 'https:') throw new Error('--origin：Excel 只认 https / Excel takes https only');
  if (username || search || hash) throw new Error('--origin：只要网址和路径 / an address and a path only');
  if (/^(localhost|127\.|\[::1\])/.test(hostname))
    throw new Error('--origin：别的电脑打不开本机地址 / other machines cannot open localhost');
  return href.replace(/\/+$/, '');
}

/**
 * Puts manifest, office.js (if it is to be served from there), integrity attributes and SHA256SUMS into a folder
 * that holds a build of pane and workbench; gives how many files are there.
 */
export function prepare({ dir, site, withOfficeJs }) {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8')
    .replaceAll(AT_DEVELOPMENT, site.replaceAll('&', '&amp;'))
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version.replace(/-.*/, '')}.0</Version>`);
  writeFileSync(path.join(dir, 'manifest.xml'), manifest);
  if (withOfficeJs) {
    const library = path.join(ROOT, 'node_modules/@microsoft/office-js');
    const dist = path.join(library, 'dist');
    cpSync(dist, path.join(dir, 'office-js'), {
      recursive: true,
      filter: (file) => !NOT_FOR_EXCEL.test(path.relative(dist, file)),
    });
    cpSync(path.join(library, 'LICENSE.md'), path.join(dir, 'office-js/LICENSE.md'));
  }
  cpSync(path.join(ROOT, 'deploy/index.html'), path.join(dir, 'index.html'));
  // People come with workbooks of their own.
  rmSync(path.join(dir, 'samples'), { recursive: true, force: true });
  const workbench = path.join(dir, 'workbench/index.html');
  writeFileSync(workbench, readFileSync(workbench, 'utf8').replace(/<meta name="?sample[^>]*>/, ''));
  for (const file of readdirSync(dir, { recursive: true }).filter((name) =>
    /^(taskpane|workbench)\W[^\\/]*\.html$/.test(name),
  )) {
    const page = path.join(dir, file);
    writeFileSync(page, withIntegrity(readFileSync(page, 'utf8'), path.dirname(page)));
  }
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'SHA256SUMS')
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  // `sha256sum -c SHA256SUMS` on the server tells whether what stands there is what was built.
  const sums = files.map(
    (file) => `${digest('sha256', file, 'hex')}  ${path.relative(dir, file).replaceAll('\\', '/')}\n`,
  );
  writeFileSync(path.join(dir, 'SHA256SUMS'), sums.join(''));
  return { files: files.length };
}

/**
 * The scripts beside the page get the hash of what they are, and so do the links that load them ahead, or they would
 * be loaded twice; one from a CDN changes and can have none.
 */
function withIntegrity(html, folder) {
  return html.replace(
    /<(?:script\b[^>]*\bsrc|link rel="?preload\b[^>]*\bhref)="?([^"\s>]+)"?[^>]*>/g,
    (tag, source) => {
      if (/^https?:/.test(source) || tag.includes('integrity=')) return tag;
      const hash = digest('sha384', path.join(folder, source), 'base64');
      return tag.replace(/^<\w+/, (start) => `${start} integrity="sha384-${hash}"`);
    },
  );
}

function digest(algorithm, file, encoding) {
  return createHash(algorithm).update(readFileSync(file)).digest(encoding);
}
