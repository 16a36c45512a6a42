import { useText } from '@/i18n';
import type { ActName } from '@/rtc';
import type { Room } from '../model/RoomScreen';
import type { RoomVisit } from '../model/RoomVisit';
import { AskOnce } from './AskOnce';
import { PrimaryActs } from './PrimaryActs';

interface Props {
  room: Room;
  visit: RoomVisit;
  busy: (act: ActName) => boolean;
}

/** The judge's acts over the recording. What is paused or stopped leaves a hole in it, so both ask once. */
export function RecordingDesk({ room, visit, busy }: Props) {
  const t = useText();
  const may = (act: ActName) => room.may.includes(act);
  return (
    <>
      <PrimaryActs room={room} visit={visit} busy={busy} acts={['start-recording', 'resume-recording']} />
      {may('pause-recording') && (
        <AskOnce
          look="plain"
          label={t('room:act.pause-recording')}
          question={t('room:recording.pauseAsk')}
          reasonLabel={t('room:desk.reason')}
          disabled={busy('pause-recording')}
          onDo={(reason) => visit.act({ act: 'pause-recording', reason })}
        />
      )}
      {may('stop-recording') && (
        <AskOnce
          label={t('room:act.stop-recording')}
          question={t('room:recording.stopAsk')}
          disabled={busy('stop-recording')}
          onDo={() => visit.act({ act: 'stop-recording' })}
        />
      )}
    </>
  );
}
