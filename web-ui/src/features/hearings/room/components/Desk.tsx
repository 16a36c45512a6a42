import { Suspense } from 'react';
import { HelpDesk } from '@/features/help';
import type { Room } from '../model/RoomScreen';
import type { RoomView } from '../model/RoomView';
import type { RoomVisit } from '../model/RoomVisit';
import { BreakdownDesk } from './BreakdownDesk';
import { CourtDesk } from './CourtDesk';
import { ExhibitList } from './ExhibitList';
import { GalleryDesk } from './GalleryDesk';
import { Guide } from './Guide';
import { PrivateRoomsDesk } from './PrivateRoomsDesk';
import { SpeakingTimeDesk } from './SpeakingTimeDesk';

interface Props {
  room: Room;
  view: RoomView;
  visit: RoomVisit;
  lineUp: boolean;
}

/** What judge and clerk have before them. A chunk of its own: a litigant's phone loads none of it. */
export default function Desk(parts: Props) {
  const { room } = parts;
  const { hearing } = room.state;
  return (
    <>
      <BreakdownDesk {...parts} />
      <Guide {...parts} />
      <CourtDesk {...parts} />
      {hearing.openedAt !== null && <SpeakingTimeDesk room={room} />}
      <PrivateRoomsDesk {...parts} />
      <GalleryDesk {...parts} />
      {room.me.capacity === 'clerk' && (
        <Suspense>
          <HelpDesk hearing={hearing.id} />
        </Suspense>
      )}
      <ExhibitList {...parts} />
    </>
  );
}
