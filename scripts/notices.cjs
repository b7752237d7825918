/**
 * Lists, beside each bundle, the packages that went into it with their licences, and fails the build where one has
 * a licence that we have not agreed to ship. Read off the modules themselves: a list kept by hand would be wrong.
 */
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

/** Licences that ask for no more than their text beside the copy. */
const AGREED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT/X11',
  'Unlicense',
  'Zlib',
]);

/** `MIT`, `(MIT OR GPL-3.0)`: of alternatives one must be agreed to; of `MIT AND Zlib` all. */
function isAgreed(licence) {
  const words = licence.replace(/[()]/g, '');
  if (/ AND /.test(words)) return words.split(/ AND /).every((each) => AGREED.has(each.trim()));
  return words.split(/ OR /).some((each) => AGREED.has(each.trim()));
}

/** The folder of the package that a file is of: the nearest above it with a name and a version. */
function packageOf(file) {
  for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'package.json');
    if (path.basename(folder) === 'node_modules') return undefined;
    if (!existsSync(manifest)) continue;
    const { name, version, license, licenses, author, dependencies } = JSON.parse(
      readFileSync(manifest, 'utf8'),
    );
    if (!name || !version) continue;
    const licence = license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ') ?? '';
    return {
      folder,
      name,
      version,
      licence,
      author: author?.name ?? author,
      dependencies: dependencies ?? {},
    };
  }
  return undefined;
}

/** Where Node would find a package that another one needs. */
function neededBy(folder, name) {
  for (let at = folder; at !== path.dirname(at); at = path.dirname(at)) {
    const manifest = path.join(at, 'node_modules', name, 'package.json');
    if (existsSync(manifest)) return packageOf(manifest);
  }
  return undefined;
}

/**
 * Files that carry their package's dependencies inside themselves: webpack sees one module there. All that the
 * package depends on is listed, which may be more than it carries, never less.
 */
const CARRIES_OTHERS = /[\\/]node_modules[\\/]docx[\\/]dist[\\/]/;

function withCarried(found, file, add) {
  add(found);
  if (!CARRIES_OTHERS.test(file)) return;
  const queue = [found];
  const seen = new Set([found.folder]);
  for (const { folder, dependencies } of queue) {
    for (const name of Object.keys(dependencies)) {
      // Types are no code.
      const next = name.startsWith('@types/') ? undefined : neededBy(folder, name);
      if (!next || seen.has(next.folder)) continue;
      seen.add(next.folder);
      queue.push(next);
      add(next);
    }
  }
}

function licenceText({ folder, licence, author }) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  if (file) return readFileSync(path.join(folder, file), 'utf8').trim();
  return `The package has no licence file. Its package.json says: ${licence || 'nothing'}${author ? `, ${author}` : ''}.`;
}

class NoticesPlugin {
  apply(compiler) {
    const { Compilation, sources, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('NoticesPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'NoticesPlugin', stage }, () => {
        const packages = this.packages(compilation);
        for (const { name, version, licence } of packages.filter(({ licence }) => !isAgreed(licence))) {
          compilation.errors.push(
            new WebpackError(
              `${name} ${version} would be shipped under “${licence}”: see scripts/notices.cjs`,
            ),
          );
        }
        compilation.emitAsset('THIRD-PARTY-NOTICES.txt', new sources.RawSource(notices(packages)));
      });
    });
  }

  /** What is in the bundle's chunks, and not what was only looked at. */
  packages(compilation) {
    const packages = new Map();
    const add = (found) => packages.set(`${found.name} ${found.version}`, found);
    for (const outer of compilation.modules) {
      if (compilation.chunkGraph.getNumberOfModuleChunks(outer) === 0) continue;
      for (const { resource } of outer.modules ?? [outer]) {
        const file = resource?.split('?')[0];
        if (!file || !/[\\/]node_modules[\\/]/.test(file)) continue;
        const found = packageOf(file);
        if (found) withCarried(found, file, add);
      }
    }
    return [...packages.values()].sort((a, b) =>
      `${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1,
    );
  }
}

function notices(packages) {
  const rule = '-'.repeat(80);
  const list = packages.map(
    ({ name, version, licence }) => `${name} ${version}: ${licence || 'names no licence'}`,
  );
  const texts = packages.map(
    (each) =>
      `${rule}\n${each.name} ${each.version} (${each.licence || 'names no licence'})\n\n${licenceText(each)}\n`,
  );
  return `This folder holds code of the following packages.\n\n${list.join('\n')}\n\n${texts.join('\n')}`;
}

module.exports = { isAgreed, NoticesPlugin };
