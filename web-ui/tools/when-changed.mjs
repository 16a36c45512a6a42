// node tools/when-changed.mjs <stamp> <command…> -- <files and folders…>
// Runs a command unless it succeeded before on exactly these inputs. Maven calls every step on every build; most builds change no page.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [stamp, ...rest] = process.argv.slice(2);
const split = rest.indexOf('--');
const [command, ...args] = rest.slice(0, split);
const inputs = rest.slice(split + 1);

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((file) => join(path, file))
    .filter((file) => statSync(file).isFile() && !file.endsWith('schema.d.ts'))
    .sort();
}

const hash = createHash('sha256');
for (const file of inputs.flatMap(filesOf)) hash.update(file).update(readFileSync(file));
const wanted = hash.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}
