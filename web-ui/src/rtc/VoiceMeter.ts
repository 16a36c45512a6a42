/** How loud a microphone is right now, 0 (silence) to 1, on a scale that follows the ear rather than the voltage. */
export class VoiceMeter {
  private readonly context: AudioContext;
  private readonly analyser: AnalyserNode;
  private readonly source: MediaStreamAudioSourceNode;
  private readonly samples: Float32Array<ArrayBuffer>;

  constructor(track: MediaStreamTrack) {
    this.context = new AudioContext();
    this.analyser = this.context.createAnalyser();
    this.analyser.fftSize = 1024;
    this.samples = new Float32Array(this.analyser.fftSize);
    this.source = this.context.createMediaStreamSource(new MediaStream([track]));
    this.source.connect(this.analyser);
  }

  level(): number {
    // Phones start it suspended until the person has touched the page.
    if (this.context.state === 'suspended') void this.context.resume();
    this.analyser.getFloatTimeDomainData(this.samples);
    return loudness(this.samples);
  }

  close(): void {
    this.source.disconnect();
    void this.context.close();
  }
}

const QUIETEST_DB = -60;

/** Root mean square of samples in -1 to 1, in decibels, mapped from -60…0 dB to 0…1. */
export function loudness(samples: Float32Array): number {
  if (samples.length === 0) return 0;
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  if (power === 0) return 0;
  const decibels = 10 * Math.log10(power);
  return Math.min(1, Math.max(0, 1 - decibels / QUIETEST_DB));
}
