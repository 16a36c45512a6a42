import type { KeptUpload } from '@/api/device';
import { ProblemError, problemOf } from '@/api/problem';
import type { Upload, UploadAnnouncement } from '@/api/schemas';

/** Where a file stands on its way to the court. */
export type UploadProgress =
  | { kind: 'hashing'; done: number; of: number }
  | { kind: 'sending'; done: number; of: number }
  | { kind: 'paused'; done: number; of: number }
  /** The line is down; it goes on by itself. */
  | { kind: 'waiting'; done: number; of: number }
  /** The court reads and hashes the bytes it got. */
  | { kind: 'verifying' }
  | { kind: 'sealed'; upload: Upload }
  | { kind: 'failed'; thrown: unknown };

/** What an upload needs of the world. */
export interface UploadPorts {
  hash(file: Blob, onProgress: (done: number) => void, signal: AbortSignal): Promise<string>;
  announce(announcement: UploadAnnouncement): Promise<Upload>;
  read(upload: string): Promise<Upload>;
  partUrl(upload: string, part: number): Promise<string>;
  /** Answers the store's tag of the part, if the browser may see it. */
  put(url: string, bytes: Blob, onProgress: (done: number) => void, signal: AbortSignal): Promise<string | undefined>;
  complete(upload: string, completion: { sha256: string; parts: { number: number; etag: string }[] }): Promise<Upload>;
  keep(upload: KeptUpload): Promise<void>;
  forget(upload: string): Promise<void>;
  sleep(ms: number): Promise<void>;
}

const PARALLEL = 3;
const TRIES = 8;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const VERIFY_POLL_MS = 1_500;

/** The picked file is not the one whose upload was begun. */
export class OtherFileError extends Error {}

const takesParts = ({ state }: Upload) => state === 'announced' || state === 'uploading';

/** An upload begun on another device has no digest here; then the court's own reading tells whether it was the same file. */
const isBegun = (begun: KeptUpload, size: number, sha256: string) =>
  begun.size === size && (begun.sha256 === undefined || begun.sha256 === sha256);

/**
 * One file on its way from this device straight to the object store: hashed first, sent in parts, three at a time, each tried again with growing
 * waits; it can pause, and go on after the page was closed, because the store knows the parts it has.
 */
export class FileUpload {
  private current: UploadProgress;
  private readonly listeners = new Set<() => void>();
  private readonly sentOfPart = new Map<number, number>();
  private abort = new AbortController();
  private upload: Upload | undefined;
  private sha256: string | undefined;

  constructor(
    private readonly file: Blob,
    private readonly announcement: UploadAnnouncement,
    private readonly ports: UploadPorts,
    private readonly begun?: KeptUpload,
  ) {
    this.current = { kind: 'hashing', done: 0, of: file.size };
  }

  readonly state = (): UploadProgress => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins, or goes on after a pause or a failure. Ends when sealed, paused or failed. */
  async run(): Promise<void> {
    this.abort = new AbortController();
    const { signal } = this.abort;
    try {
      this.sha256 ??= await this.hashed(signal);
      this.upload = await this.known(this.sha256);
      // Only an answer that was lost leaves an upload here that no longer takes parts; then the outcome alone is missing.
      if (takesParts(this.upload)) await this.sendMissing(this.upload, signal);
      await this.finish(await this.outcome(this.upload, this.sha256));
    } catch (thrown) {
      if (signal.aborted) {
        this.become({ kind: 'paused', ...this.sent() });
      } else {
        // The parts still on their way would go on telling their progress over the failure.
        this.abort.abort();
        this.become({ kind: 'failed', thrown });
      }
    }
  }

  pause(): void {
    this.abort.abort();
  }

  private async hashed(signal: AbortSignal): Promise<string> {
    const of = this.file.size;
    const sha256 = await this.ports.hash(this.file, (done) => this.become({ kind: 'hashing', done, of }), signal);
    if (this.begun !== undefined && !isBegun(this.begun, of, sha256)) throw new OtherFileError();
    return sha256;
  }

  private async known(sha256: string): Promise<Upload> {
    const id = this.upload?.id ?? this.begun?.id;
    if (id !== undefined) return this.ports.read(id);
    const upload = await this.ports.announce({ ...this.announcement, sha256 });
    const { caseId, fileName, size } = this.announcement;
    await this.ports.keep({ id: upload.id, fileName, size, sha256, ...(caseId === undefined ? {} : { caseId }) });
    return upload;
  }

  private async sendMissing(upload: Upload, signal: AbortSignal): Promise<void> {
    for (const part of upload.parts) this.sentOfPart.set(part.number, part.etag === undefined ? 0 : part.size);
    this.become({ kind: 'sending', ...this.sent() });
    const missing = upload.parts.filter((part) => part.etag === undefined);
    const sendNext = async (): Promise<void> => {
      for (let part = missing.shift(); part !== undefined; part = missing.shift()) {
        part.etag = await this.sendPart(upload.id, part, signal);
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, sendNext)).catch((thrown: unknown) => {
      missing.length = 0;
      throw thrown;
    });
  }

  private async sendPart(upload: string, part: Upload['parts'][number], signal: AbortSignal): Promise<string> {
    const bytes = this.file.slice(part.offset, part.offset + part.size);
    for (let attempt = 1; ; attempt++) {
      try {
        const url = await this.ports.partUrl(upload, part.number);
        const etag = await this.ports.put(url, bytes, (done) => this.progress(part.number, done), signal);
        this.progress(part.number, part.size);
        return etag ?? '';
      } catch (thrown) {
        signal.throwIfAborted();
        this.progress(part.number, 0);
        if (attempt === TRIES || problemOf(thrown).kind !== 'unreachable') throw thrown;
        this.become({ kind: 'waiting', ...this.sent() });
        await this.ports.sleep(Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS));
        signal.throwIfAborted();
      }
    }
  }

  private async outcome(upload: Upload, sha256: string): Promise<Upload> {
    this.become({ kind: 'verifying' });
    if (!takesParts(upload) && upload.state !== 'verifying') return upload;
    // A store that hides its tags from the browser still tells them to the court.
    const parts = upload.parts.some((part) => part.etag === '')
      ? (await this.ports.read(upload.id)).parts
      : upload.parts;
    const tagged = parts.map(({ number, etag }) => ({ number, etag: etag ?? '' }));
    let outcome = await this.ports.complete(upload.id, { sha256, parts: tagged });
    while (outcome.state === 'verifying') {
      await this.ports.sleep(VERIFY_POLL_MS);
      outcome = await this.ports.read(upload.id);
    }
    return outcome;
  }

  private async finish(outcome: Upload): Promise<void> {
    await this.ports.forget(outcome.id);
    if (outcome.state === 'sealed') {
      this.become({ kind: 'sealed', upload: outcome });
      return;
    }
    const { refusal } = outcome;
    throw new ProblemError({
      kind: 'refused',
      status: refusal?.status ?? 422,
      code: refusal?.code ?? outcome.state,
      params: refusal?.params ?? {},
      possible: refusal?.possible ?? [],
      violations: refusal?.violations ?? [],
      ...(refusal?.instance === undefined ? {} : { reference: refusal.instance }),
    });
  }

  private progress(part: number, done: number): void {
    this.sentOfPart.set(part, done);
    if (!this.abort.signal.aborted) this.become({ kind: 'sending', ...this.sent() });
  }

  private sent(): { done: number; of: number } {
    const done = [...this.sentOfPart.values()].reduce((sum, sent) => sum + sent, 0);
    return { done, of: this.file.size };
  }

  private become(next: UploadProgress): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}
