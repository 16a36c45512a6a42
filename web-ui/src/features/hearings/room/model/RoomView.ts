import {
  qualityOf,
  type ActName,
  type LineQuality,
  type LineReading,
  type MediaLine,
  type OwnDevice,
  type OwnDevices,
  type Refusal,
  type RemoteStream,
} from '@/rtc';
import type { DataUse } from './pictures';
import { liveScreen, type RoomScreen } from './RoomScreen';

/** What the person has switched on, apart from what the court allows and what the devices can do. */
export interface Switches {
  microphone: boolean;
  camera: boolean;
}

/** Everything the screens show of a visit; a new object after each change. */
export interface RoomView {
  screen: RoomScreen;
  media: MediaLine;
  streams: readonly RemoteStream[];
  own: OwnDevices;
  switches: Switches;
  /** What the person wants to spend on pictures. */
  dataUse: DataUse;
  reading: LineReading | undefined;
  /** Acts the court has not answered yet. */
  underway: ReadonlySet<ActName>;
  refused: { act: ActName; problem: Refusal } | undefined;
  /** An interpreter cannot follow; shown for a while. */
  tooFast: boolean;
  /** My microphone, which the system had taken, works again; shown for a while. */
  microphoneBack: boolean;
  /** My sound has not got through for some seconds: what I have to say is better written. */
  soundLost: boolean;
}

/** The view of a visit that has not begun, but for its screen and its devices. */
export const AT_FIRST: Omit<RoomView, 'screen' | 'own'> = {
  media: 'none',
  streams: [],
  switches: { microphone: true, camera: true },
  dataUse: 'all',
  reading: undefined,
  underway: new Set(),
  refused: undefined,
  tooFast: false,
  microphoneBack: false,
  soundLost: false,
};

/** How good this device's own line is, or undefined while no media flows. */
export function ownQuality(view: Pick<RoomView, 'media' | 'reading'>): LineQuality | undefined {
  if (view.media === 'none' || view.media === 'connecting') return undefined;
  if (view.media !== 'flowing') return 'lost';
  return view.reading ? qualityOf(view.reading) : undefined;
}

/** Whether my voice reaches nobody though I want it to: the media broke, or the system has my microphone. */
export function soundFails(view: Pick<RoomView, 'screen' | 'media' | 'reading' | 'own' | 'switches'>): boolean {
  const { screen, own, switches } = view;
  if (liveScreen(screen)?.at !== 'in-room') return false;
  return ownQuality(view) === 'lost' || (isTaken(own.microphone) && switches.microphone);
}

/** Whether a call or another app has it now. */
export function isTaken(device: OwnDevice): boolean {
  return device.at === 'missing' ? device.why === 'taken' : device.at === 'ready' && device.paused;
}
