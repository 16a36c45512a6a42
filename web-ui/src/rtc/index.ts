/** WebRTC and the room's line, framework-free: knows the room protocol and browsers, and nothing of the screens. */
export { browserFamily, type BrowserFamily } from './browserFamily';
export { Devices, missingOf, works, type DeviceChoice, type Missing, type OwnDevice, type OwnDevices } from './Devices';
export type { FinalEnd } from './lineEnd';
export {
  LineMeter,
  measurementOf,
  qualityOf,
  type LineReading,
  type PictureReading,
  type StatsEntry,
} from './LineMeter';
export { PeerSession, type MediaLine, type RemoteStream } from './PeerSession';
export * from './protocol';
export { RoomSocket, type Line, type TicketAnswer } from './RoomSocket';
export { onSeenAgain } from './seenAgain';
export { VoiceLevels, type VoiceSources } from './VoiceLevels';
export { VoiceMeter } from './VoiceMeter';
export { WakeLock } from './WakeLock';
