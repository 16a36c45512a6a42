import { Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { AskForHelp } from '@/features/help';
import { passFor } from '@/features/participants';
import { ByPass } from './byPass';
import { Announcer } from './components/Announcer';
import { CourtRoom } from './components/CourtRoom';
import { useDeclaration } from './components/Declaration';
import { DeviceCheck } from './components/DeviceCheck';
import { Dismissed, Over, RefusedEntry, Removed } from './components/Endings';
import { Notices } from './components/Notices';
import { PrivateRoom } from './components/PrivateRoom';
import { WaitingRoom } from './components/WaitingRoom';
import { WitnessRoom } from './components/WitnessRoom';
import { testifies } from './model/participants';
import type { LiveScreen, RoomScreen } from './model/RoomScreen';
import type { RoomView } from './model/RoomView';
import type { RoomVisit } from './model/RoomVisit';
import styles from './RoomPage.module.css';
import { useRoomVisit } from './useRoomVisit';

/** The hearing room, from the device check before the door to the word that the hearing is over. */
export function RoomPage() {
  const { hearing = '' } = useParams({ strict: false });
  return <RoomOf key={hearing} hearing={hearing} pass={undefined} page={`/hearings/${hearing}`} />;
}

/** The same room for whoever came with a code: their pass opens it, and pages behind the sign-in are not for them. */
export function DoorRoomPage() {
  const { hearing = '' } = useParams({ strict: false });
  const [pass] = useState(() => passFor(hearing)?.pass);
  if (pass === undefined) return <Navigate to="/door/$hearing" params={{ hearing }} replace />;
  return (
    <ByPass value={true}>
      <RoomOf key={hearing} hearing={hearing} pass={pass} page={`/door/${hearing}`} />
    </ByPass>
  );
}

function RoomOf({ hearing, pass, page }: { hearing: string; pass: string | undefined; page: string }) {
  const { visit, view } = useRoomVisit(hearing, pass);
  const navigate = useNavigate();
  const [declares, setDeclares] = useState(false);
  useDeclaration(visit, view.screen, declares);
  const declaration = { declares, onDeclare: setDeclares };
  const leave = () => void navigate({ to: page });

  return (
    <div className={styles.place} data-place="room" data-screen={view.screen.at} data-media={view.media}>
      <Screen
        screen={view.screen}
        hearing={hearing}
        pass={pass}
        visit={visit}
        view={view}
        onLeave={leave}
        declaration={declaration}
      />
      <OutsideHelp screen={view.screen} hearing={hearing} pass={pass} />
      <Announcer screen={view.screen} />
    </div>
  );
}

/** Wherever the courtroom does not fill the page: before the door, in the waiting room, and with the line down there. */
function OutsideHelp({ screen, hearing, pass }: Pick<ScreenProps, 'screen' | 'hearing' | 'pass'>) {
  const at = screen.at === 'line-down' ? screen.last.at : screen.at;
  if (at !== 'checking' && at !== 'waiting' && at !== 'put-back') return null;
  return (
    <Suspense>
      <AskForHelp hearing={hearing} pass={pass} />
    </Suspense>
  );
}

interface ScreenProps {
  screen: RoomScreen;
  hearing: string;
  pass: string | undefined;
  visit: RoomVisit;
  view: RoomView;
  onLeave: () => void;
  declaration: { declares: boolean; onDeclare: (declares: boolean) => void };
}

function Screen({ screen, hearing, pass, visit, view, onLeave, declaration }: ScreenProps) {
  switch (screen.at) {
    case 'checking':
      return (
        <DeviceCheck
          visit={visit}
          view={view}
          entering={screen.entering}
          hearing={hearing}
          pass={pass}
          declaration={declaration}
        />
      );
    case 'waiting':
    case 'put-back':
    case 'apart':
    case 'in-room':
      return <Live screen={screen} down={undefined} visit={visit} view={view} pass={pass} onLeave={onLeave} />;
    case 'line-down':
      return <Live screen={screen.last} down={screen} visit={visit} view={view} pass={pass} onLeave={onLeave} />;
    case 'removed':
      return <Removed hearing={hearing} />;
    case 'dismissed':
      return <Dismissed hearing={hearing} pass={pass} />;
    case 'over':
      return <Over outcome={screen.outcome} hearing={hearing} pass={pass} />;
    case 'refused':
      return <RefusedEntry refused={screen.refused} hearing={hearing} visit={visit} />;
  }
}

interface LiveProps extends Omit<ScreenProps, 'screen' | 'hearing' | 'declaration'> {
  screen: LiveScreen;
  down: Extract<RoomScreen, { at: 'line-down' }> | undefined;
}

/** The same tree with the line up and down, so that the last picture stays where it was. */
function Live({ screen, down, visit, view, pass, onLeave }: LiveProps) {
  if (screen.at === 'in-room') {
    return <CourtRoom screen={screen} down={down} visit={visit} view={view} pass={pass} onLeave={onLeave} />;
  }
  if (screen.at === 'apart') {
    return <PrivateRoom screen={screen} down={down} visit={visit} view={view} pass={pass} />;
  }
  return (
    <>
      {down && <Notices screen={screen} down={down} visit={visit} view={view} />}
      {testifies(screen.room.me) ? (
        <WitnessRoom screen={screen} view={view} visit={visit} />
      ) : (
        <WaitingRoom screen={screen} view={view} visit={visit} pass={pass} />
      )}
    </>
  );
}
