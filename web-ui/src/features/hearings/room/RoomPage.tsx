import { useNavigate, useParams } from '@tanstack/react-router';
import { Announcer } from './components/Announcer';
import { CourtRoom } from './components/CourtRoom';
import { DeviceCheck } from './components/DeviceCheck';
import { Over, RefusedEntry, Removed } from './components/Endings';
import { Notices } from './components/Notices';
import { WaitingRoom } from './components/WaitingRoom';
import type { LiveScreen, RoomScreen } from './model/RoomScreen';
import type { RoomView, RoomVisit } from './model/RoomVisit';
import styles from './RoomPage.module.css';
import { useRoomVisit } from './useRoomVisit';

/** The hearing room, from the device check before the door to the word that the hearing is over. */
export function RoomPage() {
  const { hearing = '' } = useParams({ strict: false });
  return <RoomOf key={hearing} hearing={hearing} />;
}

function RoomOf({ hearing }: { hearing: string }) {
  const { visit, view } = useRoomVisit(hearing);
  const navigate = useNavigate();
  const page: string = `/hearings/${hearing}`;
  const leave = () => void navigate({ to: page });

  return (
    <div className={styles.place} data-place="room" data-screen={view.screen.at} data-media={view.media}>
      <Screen screen={view.screen} hearing={hearing} visit={visit} view={view} onLeave={leave} />
      <Announcer screen={view.screen} />
    </div>
  );
}

interface ScreenProps {
  screen: RoomScreen;
  hearing: string;
  visit: RoomVisit;
  view: RoomView;
  onLeave: () => void;
}

function Screen({ screen, hearing, visit, view, onLeave }: ScreenProps) {
  switch (screen.at) {
    case 'checking':
      return <DeviceCheck visit={visit} view={view} entering={screen.entering} />;
    case 'waiting':
    case 'put-back':
    case 'in-room':
      return <Live screen={screen} down={undefined} visit={visit} view={view} onLeave={onLeave} />;
    case 'line-down':
      return <Live screen={screen.last} down={screen} visit={visit} view={view} onLeave={onLeave} />;
    case 'removed':
      return <Removed hearing={hearing} />;
    case 'over':
      return <Over outcome={screen.outcome} hearing={hearing} />;
    case 'refused':
      return <RefusedEntry refused={screen.refused} hearing={hearing} visit={visit} />;
  }
}

interface LiveProps extends Omit<ScreenProps, 'screen' | 'hearing'> {
  screen: LiveScreen;
  down: Extract<RoomScreen, { at: 'line-down' }> | undefined;
}

/** The same tree with the line up and down, so that the last picture stays where it was. */
function Live({ screen, down, visit, view, onLeave }: LiveProps) {
  if (screen.at === 'in-room') {
    return <CourtRoom screen={screen} down={down} visit={visit} view={view} onLeave={onLeave} />;
  }
  return (
    <>
      {down && <Notices screen={screen} down={down} visit={visit} view={view} />}
      <WaitingRoom screen={screen} view={view} />
    </>
  );
}
