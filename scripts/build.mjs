/**
 * `npm run build`: pane, workbench and command line, in dist/. Arguments are passed to webpack.
 *
 *     npm run build -- --origin https://office.example.gov.cn/gouji [--office-js cdn|china|local] [--out dist/addin]
 *
 * makes instead the one folder that a web server needs: pane, workbench, the manifest with that address, and checksums.
 */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepare, siteOf } from './deploy.mjs';
import { bin, ensureInstalled, ROOT, run } from './install.mjs';

const words = process.argv.slice(2);
if (!words.some((word) => /^--(origin|office-js)\b/.test(word))) {
  ensureInstalled();
  run(bin('webpack'), words);
} else {
  const { values } = parseArgs({
    args: words,
    options: {
      origin: { type: 'string' },
      'office-js': { type: 'string', default: 'cdn' },
      out: { type: 'string', default: 'dist/addin' },
    },
  });
  const out = path.resolve(ROOT, values.out);
  try {
    const site = siteOf(values.origin ?? '');
    if (existsSync(out) && !existsSync(path.join(out, 'taskpane')))
      throw new Error(`${out} 里有别的东西，不清空 / holds something else and is not emptied`);
    ensureInstalled();
    rmSync(out, { recursive: true, force: true });
    run(bin('webpack'), [
      '--config-name=taskpane',
      '--config-name=workbench',
      '--env',
      `out=${out}`,
      '--env',
      `officeJs=${values['office-js']}`,
    ]);
    const { files } = prepare({ dir: out, site, withOfficeJs: values['office-js'] === 'local' });
    console.log(`${out}: ${files} 个文件 / files. 清单 / manifest: ${path.join(out, 'manifest.xml')}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
