import { expect, test } from 'vitest';
import type { KeptUpload } from '@/api/device';
import { ProblemError, problemOfAnswer } from '@/api/problem';
import type { Upload, UploadAnnouncement } from '@/api/schemas';
import type { UploadPorts } from './fileUpload';
import { FileUpload, OtherFileError } from './fileUpload';

const file = new Blob(['0123456789'.repeat(4)]);
const announcement: UploadAnnouncement = {
  purpose: 'exhibit',
  caseId: 'c1',
  fileName: 'flat.pdf',
  mediaType: 'application/pdf',
  size: file.size,
};

/** A court and a store that take parts of ten bytes and can lose the line. */
function world() {
  const store = new Map<number, string>();
  const court = {
    state: 'uploading' as Upload['state'],
    lostPuts: 0,
    hidesTags: false,
    slept: [] as number[],
    putParts: [] as number[],
    kept: undefined as KeptUpload | undefined,
    sha256: 'abc',
    inFlight: 0,
    mostInFlight: 0,
    onPut(): void {
      // Most tests watch nothing here.
    },
  };
  const upload = (): Upload => ({
    id: 'u1',
    purpose: 'exhibit',
    state: court.state,
    fileName: announcement.fileName,
    mediaType: announcement.mediaType,
    size: file.size,
    partSize: 10,
    parts: [0, 1, 2, 3].map((index) => {
      const etag = store.get(index + 1);
      return { number: index + 1, offset: index * 10, size: 10, ...(etag === undefined ? {} : { etag }) };
    }),
    announcedAt: '2026-11-01T00:00:00Z',
    expiresAt: '2026-11-08T00:00:00Z',
  });
  const ports: UploadPorts = {
    hash: (_, onProgress) => {
      onProgress(file.size);
      return Promise.resolve(court.sha256);
    },
    announce: () => Promise.resolve(upload()),
    read: () => Promise.resolve(upload()),
    partUrl: (_, part) => Promise.resolve(`store:${part}`),
    put: async (url, bytes, onProgress, signal) => {
      const part = Number(url.split(':')[1]);
      court.inFlight += 1;
      court.mostInFlight = Math.max(court.mostInFlight, court.inFlight);
      await Promise.resolve();
      court.inFlight -= 1;
      court.onPut();
      signal.throwIfAborted();
      if (court.lostPuts > 0) {
        court.lostPuts -= 1;
        throw new TypeError('line lost');
      }
      onProgress(bytes.size);
      court.putParts.push(part);
      store.set(part, `tag-${part}`);
      return court.hidesTags ? undefined : `tag-${part}`;
    },
    complete: (_, { sha256, parts }) => {
      if (sha256 !== 'abc')
        return Promise.reject(new ProblemError(problemOfAnswer(422, { code: 'upload-digest-differs' })));
      court.state = parts.every((part) => part.etag === `tag-${part.number}`) ? 'sealed' : 'refused';
      return Promise.resolve(upload());
    },
    keep: (kept) => {
      court.kept = kept;
      return Promise.resolve();
    },
    forget: () => {
      court.kept = undefined;
      return Promise.resolve();
    },
    sleep: (ms) => {
      court.slept.push(ms);
      return Promise.resolve();
    },
  };
  return { court, ports, store };
}

test('a file is hashed, sent in parts, at most three at a time, and sealed', async () => {
  const { court, ports } = world();
  const upload = new FileUpload(file, announcement, ports);

  await upload.run();

  expect(upload.state().kind).toBe('sealed');
  expect(court.putParts.sort()).toEqual([1, 2, 3, 4]);
  expect(court.mostInFlight).toBe(3);
  expect(court.kept).toBeUndefined();
});

test('a part lost on the way is sent again, after waits that grow', async () => {
  const { court, ports } = world();
  court.lostPuts = 5;
  const upload = new FileUpload(file, announcement, ports);

  await upload.run();

  expect(upload.state().kind).toBe('sealed');
  expect(court.slept).toHaveLength(5);
  expect(Math.max(...court.slept)).toBeGreaterThan(Math.min(...court.slept));
});

test('a part whose address has run out is sent to a fresh one', async () => {
  const { court, ports } = world();
  let given = 0;
  const upload = new FileUpload(file, announcement, {
    ...ports,
    partUrl: (_, part) => Promise.resolve(`store:${part}:${++given}`),
    put: (url, ...rest) =>
      url.endsWith(':1') ? Promise.reject(new TypeError('the store answered 403')) : ports.put(url, ...rest),
  });

  await upload.run();

  expect(upload.state().kind).toBe('sealed');
  expect(court.putParts.sort()).toEqual([1, 2, 3, 4]);
  expect(given).toBe(5);
});

test('a line that stays down ends in a failure from which the same upload goes on', async () => {
  const { court, ports } = world();
  court.lostPuts = 1_000;
  const upload = new FileUpload(file, announcement, ports);
  await upload.run();
  expect(upload.state().kind).toBe('failed');
  expect(court.kept?.id).toBe('u1');

  court.lostPuts = 0;
  await upload.run();

  expect(upload.state().kind).toBe('sealed');
});

test('a part that is refused ends the upload, whatever the other parts still tell', async () => {
  const { ports } = world();
  let arrive: () => void = () => undefined;
  const slowPart = new Promise<void>((resolve) => (arrive = resolve));
  const upload = new FileUpload(file, announcement, {
    ...ports,
    partUrl: (id, part) =>
      part === 2
        ? Promise.reject(new ProblemError(problemOfAnswer(409, { code: 'illegal-state' })))
        : ports.partUrl(id, part),
    put: async (url, bytes, onProgress, signal) => {
      await slowPart;
      return ports.put(url, bytes, onProgress, signal);
    },
  });

  await upload.run();
  arrive();
  await new Promise((resolve) => setTimeout(resolve));

  expect(upload.state().kind).toBe('failed');
});

test('a pause keeps what the store has, and going on sends only the rest', async () => {
  const { court, ports } = world();
  const upload = new FileUpload(file, announcement, ports);
  court.onPut = () => {
    if (court.putParts.length === 2) upload.pause();
  };
  await upload.run();
  expect(upload.state().kind).toBe('paused');
  const before = court.putParts.length;

  court.onPut = () => undefined;
  await upload.run();

  expect(upload.state().kind).toBe('sealed');
  expect(court.putParts).toHaveLength(4);
  expect(before).toBeLessThan(4);
});

test('after a reload the same file goes on where the store stands', async () => {
  const { court, ports, store } = world();
  store.set(1, 'tag-1');
  store.set(2, 'tag-2');
  const begun = { id: 'u1', caseId: 'c1', fileName: 'flat.pdf', size: file.size, sha256: 'abc' };

  const upload = new FileUpload(file, announcement, ports, begun);
  await upload.run();

  expect(upload.state().kind).toBe('sealed');
  expect(court.putParts.sort()).toEqual([3, 4]);
});

test('an upload begun on another device goes on here', async () => {
  const { court, ports, store } = world();
  store.set(1, 'tag-1');
  const begun = { id: 'u1', caseId: 'c1', fileName: 'flat.pdf', size: file.size };

  const upload = new FileUpload(file, announcement, ports, begun);
  await upload.run();

  expect(upload.state().kind).toBe('sealed');
  expect(court.putParts.sort()).toEqual([2, 3, 4]);
});

test('a file of another size is not mixed into an upload begun on another device', async () => {
  const { court, ports } = world();

  const upload = new FileUpload(file, announcement, ports, { id: 'u1', fileName: 'flat.pdf', size: 7 });
  await upload.run();

  expect(upload.state()).toEqual({ kind: 'failed', thrown: expect.any(OtherFileError) as unknown });
  expect(court.putParts).toEqual([]);
});

test('a court whose answer was lost is asked again, and nothing is sent twice', async () => {
  const { court, ports } = world();
  const before = { ...ports };
  ports.complete = async (...said) => {
    await before.complete(...said);
    throw new TypeError('line lost');
  };
  const upload = new FileUpload(file, announcement, ports);
  await upload.run();
  expect(upload.state().kind).toBe('failed');

  await upload.run();

  expect(upload.state().kind).toBe('sealed');
  expect(court.putParts).toHaveLength(4);
});

test('another file is not mixed into an upload that was begun', async () => {
  const { court, ports } = world();
  court.sha256 = 'other';
  const begun = { id: 'u1', fileName: 'flat.pdf', size: file.size, sha256: 'abc' };

  const upload = new FileUpload(file, announcement, ports, begun);
  await upload.run();

  expect(upload.state()).toEqual({ kind: 'failed', thrown: expect.any(OtherFileError) as unknown });
  expect(court.putParts).toEqual([]);
});

test('a store that hides its tags is asked through the court', async () => {
  const { court, ports } = world();
  court.hidesTags = true;

  const upload = new FileUpload(file, announcement, ports);
  await upload.run();

  expect(upload.state().kind).toBe('sealed');
});

test('bytes that do not match are refused, and said so', async () => {
  const { court, ports } = world();
  court.sha256 = 'forged';

  const upload = new FileUpload(file, announcement, ports);
  await upload.run();

  const state = upload.state();
  expect(state.kind).toBe('failed');
  expect(state.kind === 'failed' && (state.thrown as Error).message).toBe('upload-digest-differs');
});
