import { answer, api } from '@/api/client';
import { device } from '@/api/device';
import type { UploadPorts } from './fileUpload';
import type { HashMessage } from './hash.worker';

function hash(file: Blob, onProgress: (done: number) => void, signal: AbortSignal): Promise<string> {
  const worker = new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<string>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('paused', 'AbortError')));
    worker.addEventListener('error', () => reject(new Error('the hash worker did not start')));
    worker.addEventListener('message', ({ data }: MessageEvent<HashMessage>) => {
      switch (data.kind) {
        case 'progress':
          onProgress(data.done);
          break;
        case 'done':
          resolve(data.sha256);
          break;
        case 'failed':
          reject(new Error('the file could not be read'));
      }
    });
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}

/** `fetch` cannot tell how much it has sent; the older way can. */
function put(url: string, bytes: Blob, onProgress: (done: number) => void, signal: AbortSignal) {
  return new Promise<string | undefined>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded));
    request.addEventListener('load', () => {
      if (request.status < 300) resolve(request.getResponseHeader('ETag') ?? undefined);
      // The store answers 403 to an address that has run out: a fresh one and another try is the cure, as for a lost line.
      else reject(new TypeError(`the store answered ${request.status}`));
    });
    request.addEventListener('error', () => reject(new TypeError('the store did not answer')));
    request.addEventListener('abort', () => reject(new DOMException('paused', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(bytes);
  });
}

const path = (upload: string) => ({ path: { upload } });

export const uploadPorts: UploadPorts = {
  hash,
  put,
  announce: (body) => answer(api.POST('/api/uploads', { body })),
  read: (upload) => answer(api.GET('/api/uploads/{upload}', { params: path(upload) })),
  async partUrl(upload, part) {
    const body = { numbers: [part] };
    const { urls } = await answer(api.POST('/api/uploads/{upload}/part-urls', { params: path(upload), body }));
    const [first] = urls;
    if (first === undefined) throw new Error('the court named no address for the part');
    return first.url;
  },
  complete: (upload, body) => answer(api.POST('/api/uploads/{upload}/completion', { params: path(upload), body })),
  keep: async (upload) => {
    await (await device()).put('uploads', upload);
  },
  forget: async (upload) => (await device()).delete('uploads', upload),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
