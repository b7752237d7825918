/**
 * `npm run build`: what is deployed, in dist/. Arguments are passed to webpack, e.g.
 * `npm run build -- --env officeJs=local`.
 */
import { bin, ensureInstalled, run } from './install.mjs';

ensureInstalled();
run(bin('webpack'), process.argv.slice(2));
