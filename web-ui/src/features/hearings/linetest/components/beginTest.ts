import { VoiceMeter, type OwnDevices } from '@/rtc';
import { browserPorts } from '../../room/useVisit';
import { LineTest } from '../model/LineTest';
import type { SpeakerAnswer } from '../model/figures';
import { lineTestTicket } from '../ticket';

/** A test in this browser, not begun yet. */
export function beginTest(
  hearing: string,
  pass: string | undefined,
  own: OwnDevices,
  speaker: SpeakerAnswer,
): LineTest {
  const { openSocket, createConnection, device } = browserPorts();
  return new LineTest({
    issueTicket: () => lineTestTicket(hearing, pass),
    openSocket,
    createConnection,
    listenTo: (track) => new VoiceMeter(track),
    own,
    speaker,
    device,
    deviceKind: matchMedia('(pointer: coarse)').matches ? 'phone' : 'computer',
    now: () => performance.now(),
  });
}
