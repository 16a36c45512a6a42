import type { StatsEntry } from './LineMeter';
import type { HeardSlice } from './protocol';

/**
 * What counts as a voice over half a second: somewhat louder than a fan in the room, which browsers leave at -50 dB and less, and much softer than speech,
 * at -35 dB and more (root mean square, 0 dB the loudest there is). Browsers keep the energy of peaks, and of incoming sound of longer ones: the same
 * sound reads about 5 dB higher where it is sent and 10 dB where it arrives (heard-by-chromium.json).
 */
const VOICE_POWER = { 'inbound-rtp': 10 ** (-35 / 10), 'media-source': 10 ** (-40 / 10) } as const;
/** What comes after a longer pause was not listened to: the page slept. */
const SLICE_MAX_MS = 2_000;

interface Look {
  /** In milliseconds, by the clock of the statistics. */
  at: number;
  /** Sound energy since the beginning of each stream or source (W3C webrtc-stats: level squared, times seconds), by its id. */
  energies: ReadonlyMap<string, number>;
}

export interface VoiceSources {
  /** Whose voice arrives on which media line. */
  personOf: (mid: string) => string | undefined;
  /** Who speaks into this device; undefined while it sends nothing. */
  me: string | undefined;
}

/** Tells from statistics who was heard since the look before, by the energy of the sound that was decoded, not by what its sender says of it. */
export class VoiceLevels {
  private before: Look | undefined;

  /** Undefined at the first look and after a pause. */
  read(report: Iterable<StatsEntry>, sources: VoiceSources): HeardSlice | undefined {
    const voices = [...report].filter((entry) => personIn(entry, sources) !== undefined);
    const at = voices.find((entry) => entry.timestamp !== undefined)?.timestamp;
    if (at === undefined) {
      this.forget();
      return undefined;
    }
    const { before } = this;
    const now = { at, energies: new Map(voices.map((entry) => [idOf(entry), entry.totalAudioEnergy ?? 0])) };
    this.before = now;
    const ms = before === undefined ? 0 : Math.round(now.at - before.at);
    if (before === undefined || ms < 1 || ms > SLICE_MAX_MS) return undefined;
    const heard = voices.filter((entry) => {
      const then = before.energies.get(idOf(entry));
      const since = then === undefined ? 0 : (entry.totalAudioEnergy ?? 0) - then;
      return since / (ms / 1000) >= VOICE_POWER[entry.type === 'inbound-rtp' ? 'inbound-rtp' : 'media-source'];
    });
    return { ms, persons: [...new Set(heard.flatMap((entry) => personIn(entry, sources) ?? []))] };
  }

  /** Whatever is heard next is compared with nothing from before. */
  forget(): void {
    this.before = undefined;
  }
}

function personIn(entry: StatsEntry, { personOf, me }: VoiceSources): string | undefined {
  if (entry.kind !== 'audio') return undefined;
  if (entry.type === 'inbound-rtp') return personOf(entry.mid ?? '');
  return entry.type === 'media-source' ? me : undefined;
}

function idOf({ type, id, mid }: StatsEntry): string {
  return `${type} ${id ?? ''} ${mid ?? ''}`;
}
