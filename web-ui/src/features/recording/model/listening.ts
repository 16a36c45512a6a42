import { answer, api } from '@/api/client';
import type { RecordedSegment } from '@/api/schemas';
import type { PlayerPorts } from './TracksPlayer';

/** Enough for speech, and half the memory of what most devices play at. */
const SAMPLES_A_SECOND = 24_000;

/** A player's way to loudspeaker and court: each segment is fetched from a short-lived address, and heard only if it is what was recorded. */
export function listening(): { ports: PlayerPorts; close: () => void } {
  const context = new AudioContext({ sampleRate: SAMPLES_A_SECOND });
  return {
    ports: {
      now: () => context.currentTime,
      resume: () => void context.resume(),
      load: async (segment) => context.decodeAudioData(await bytesOf(segment)),
      sound: (buffer, _track, when, offset) => {
        const source = context.createBufferSource();
        source.buffer = buffer;
        source.connect(context.destination);
        source.start(when, offset);
        return () => {
          source.stop();
          source.disconnect();
        };
      },
    },
    close: () => void context.close(),
  };
}

/** A picture's way to the screen: the address of a segment in this page, which is there only if it is what was recorded. */
export async function pictureAddress(segment: RecordedSegment): Promise<string> {
  return URL.createObjectURL(new Blob([await bytesOf(segment)], { type: 'video/webm' }));
}

async function bytesOf(segment: RecordedSegment): Promise<ArrayBuffer> {
  const { url } = await answer(
    api.POST('/api/recording-segments/{segment}/content-url', { params: { path: { segment: segment.id } } }),
  );
  const fetched = await fetch(url);
  if (!fetched.ok) throw new Error(`the store answered ${fetched.status}`);
  const bytes = await fetched.arrayBuffer();
  if ((await sha256Of(bytes)) !== segment.sha256) throw new Error('not what was recorded');
  return bytes;
}

async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  // Loaded with the player, not with the page; crypto.subtle is hidden where the page is not served securely.
  const { sha256 } = await import('hash-wasm');
  return sha256(new Uint8Array(bytes));
}
