/**
 * No file may reach itself through its imports. Imports of types count as well, which `import-x/no-cycle` leaves
 * out: two files that need each other's types can be read, moved and understood only together.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
const IMPORTS = /(?:\bfrom|\bimport\()\s*'(\.[^']+)'/g;

/** One run of ESLint sees every file as it is: each is read once. */
const known = new Map();

function importsOf(file) {
  if (!known.has(file)) {
    const found = [...readFileSync(file, 'utf8').matchAll(IMPORTS)].map(([, spec]) => resolve(file, spec));
    known.set(file, [...new Set(found.filter((other) => other !== undefined))]);
  }
  return known.get(file);
}

function resolve(file, spec) {
  const base = path.resolve(path.dirname(file), spec);
  return ENDINGS.map((ending) => base + ending).find(
    (candidate) => /\.tsx?$/.test(candidate) && existsSync(candidate),
  );
}

/** The way from one file to another by imports, or undefined where there is none. */
function wayTo(target, from) {
  const cameFrom = new Map([[from, undefined]]);
  for (const file of cameFrom.keys()) {
    if (file === target) {
      const way = [];
      for (let at = file; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
      return way;
    }
    for (const next of importsOf(file)) if (!cameFrom.has(next)) cameFrom.set(next, file);
  }
  return undefined;
}

export const noImportCycle = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { cycle: 'This import leads back here: {{way}}' },
  },
  create(context) {
    const check = (node) => {
      const spec = node.source?.value;
      if (typeof spec !== 'string' || !spec.startsWith('.')) return;
      const imported = resolve(context.filename, spec);
      const way = imported && wayTo(context.filename, imported);
      if (way) {
        const names = way.map((file) => path.relative(context.cwd, file)).join(' → ');
        context.report({ node, messageId: 'cycle', data: { way: names } });
      }
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};
