import { device } from '@/api/device';
import type { Form, Recorder, TakePorts } from './take';

const EVERY_MS = 1_000;
const mediaTypes: Record<Form, readonly string[]> = {
  video: ['video/webm;codecs=vp8,opus', 'video/webm', 'video/mp4'],
  voice: ['audio/webm;codecs=opus', 'audio/webm', 'audio/mp4'],
};
/** Small enough for a phone's line, good enough to see a face and hear each word. */
const quality = { videoBitsPerSecond: 500_000, audioBitsPerSecond: 32_000 };
const wanted: Record<Form, MediaStreamConstraints> = {
  video: { audio: true, video: { width: { ideal: 480 }, height: { ideal: 360 }, facingMode: 'user' } },
  voice: { audio: true },
};

/** Whether this browser can record at all. */
export const canRecord = (): boolean => typeof MediaRecorder !== 'undefined' && isSecureContext;

async function record(
  form: Form,
  onStream: (stream: MediaStream) => void,
  onPiece: (piece: Blob) => void,
  onLost: () => void,
): Promise<Recorder> {
  const stream = await navigator.mediaDevices.getUserMedia(wanted[form]);
  const mimeType = mediaTypes[form].find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, { ...quality, ...(mimeType === undefined ? {} : { mimeType }) });
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size > 0) onPiece(data);
  });
  for (const track of stream.getTracks()) track.addEventListener('ended', onLost);
  recorder.start(EVERY_MS);
  onStream(stream);
  return {
    mediaType: recorder.mimeType.replace(/;.*/, ''),
    pause: () => recorder.pause(),
    resume: () => recorder.resume(),
    end: () =>
      new Promise((resolve) => {
        const ended = () => {
          for (const track of stream.getTracks()) track.stop();
          resolve();
        };
        if (recorder.state === 'inactive') ended();
        else {
          recorder.addEventListener('stop', ended);
          recorder.stop();
        }
      }),
  };
}

/** A take's way to camera, microphone and the memory of this device. */
export function takePorts(id: string, onStream: (stream: MediaStream) => void): TakePorts {
  const piecesOf = IDBKeyRange.bound([id, 0], [id, Infinity]);
  return {
    record: (form, onPiece, onLost) => record(form, onStream, onPiece, onLost),
    async keepPiece(number, piece) {
      const bytes = await piece.arrayBuffer();
      await (await device()).put('pieces', { take: id, number, bytes });
    },
    async note(take) {
      await (await device()).put('takes', { id, ...take });
    },
    async kept() {
      const database = await device();
      const take = await database.get('takes', id);
      if (take === undefined) return undefined;
      const pieces = await database.getAll('pieces', piecesOf);
      const { mediaType, millis, ended } = take;
      return {
        bytes: new Blob(
          pieces.map(({ bytes }) => bytes),
          { type: mediaType },
        ),
        mediaType,
        millis,
        ended,
      };
    },
    async forget() {
      const database = await device();
      await Promise.all([database.delete('takes', id), database.delete('pieces', piecesOf)]);
    },
    now: () => performance.now(),
  };
}
