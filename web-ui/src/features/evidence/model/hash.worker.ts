import { createSHA256 } from 'hash-wasm';

/** Hashes a file off the page's thread, a slice at a time, so that a 50 MB video neither freezes the phone nor fills its memory. */

export type HashMessage = { kind: 'progress'; done: number } | { kind: 'done'; sha256: string } | { kind: 'failed' };

const SLICE = 4 * 1024 * 1024;

async function sha256Of(file: Blob): Promise<string> {
  const hasher = await createSHA256();
  for (let offset = 0; offset < file.size; offset += SLICE) {
    hasher.update(new Uint8Array(await file.slice(offset, offset + SLICE).arrayBuffer()));
    postMessage({ kind: 'progress', done: Math.min(offset + SLICE, file.size) } satisfies HashMessage);
  }
  return hasher.digest('hex');
}

addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  sha256Of(data).then(
    (sha256) => postMessage({ kind: 'done', sha256 } satisfies HashMessage),
    () => postMessage({ kind: 'failed' } satisfies HashMessage),
  );
});
