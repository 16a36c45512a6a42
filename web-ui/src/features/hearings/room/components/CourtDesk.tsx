import { useText } from '@/i18n';
import type { RoomHearing } from '@/rtc';
import { useCourtNow } from '@/ui';
import { LostSitting } from '../../components/LostSitting';
import { hearingClock } from '../model/clock';
import type { Room } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { Adjourn } from './Adjourn';
import { AskOnce } from './AskOnce';
import panels from './panels.module.css';
import { PrimaryActs } from './PrimaryActs';
import { RecordingDesk } from './RecordingDesk';

interface Props {
  room: Room;
  view: RoomView;
  visit: RoomVisit;
  lineUp: boolean;
}

/** The acts that concern the hearing as a whole. Only those the court says are open now are here. */
export function CourtDesk({ room, view, visit, lineUp }: Props) {
  const t = useText();
  const may = (act: Room['may'][number]) => room.may.includes(act);
  const busy = (act: Room['may'][number]) => !lineUp || view.underway.has(act);

  return (
    <section className={panels.panel} aria-labelledby="room-desk">
      <h2 id="room-desk">{t('room:desk.title')}</h2>
      {may('open-session') && <BeforeTheHour hearing={room.state.hearing} />}
      <LostSitting hearing={room.state.hearing.id} running />
      <div className={panels.acts}>
        <PrimaryActs room={room} visit={visit} busy={busy} acts={['open-waiting-room', 'open-session', 'resume']} />
        {may('pause') && (
          <AskOnce
            look="plain"
            label={t('room:act.pause')}
            question={t('room:desk.pauseAsk')}
            reasonLabel={t('room:desk.reason')}
            disabled={busy('pause')}
            onDo={(reason) => visit.act({ act: 'pause', reason })}
          />
        )}
        <RecordingDesk room={room} visit={visit} busy={busy} />
        {may('suspend') && (
          <AskOnce
            look="plain"
            label={t('room:act.suspend')}
            question={t('room:desk.suspendAsk')}
            reasonLabel={t('room:desk.reason')}
            disabled={busy('suspend')}
            onDo={(reason) => visit.act({ act: 'suspend', reason })}
          />
        )}
        {may('adjourn') && (
          <Adjourn
            room={room}
            disabled={busy('adjourn')}
            label={t('room:act.adjourn')}
            onAdjourn={(reason, next) =>
              visit.act(next ? { act: 'adjourn-to', reason, ...next } : { act: 'adjourn', reason })
            }
          />
        )}
        {may('close') && (
          <AskOnce
            label={t('room:act.close')}
            question={t('room:desk.closeAsk')}
            disabled={busy('close')}
            onDo={() => visit.act({ act: 'close' })}
          />
        )}
      </div>
    </section>
  );
}

/** What the law asks before the appointed hour. The court decides when the judge tries; this says it beforehand. */
function BeforeTheHour({ hearing }: { hearing: RoomHearing }) {
  const t = useText();
  const early = hearingClock(hearing, useCourtNow(1000)).runs === 'to-start';
  return early ? <p>{t('room:desk.beforeTheHour')}</p> : null;
}
