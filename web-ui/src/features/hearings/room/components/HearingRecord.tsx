import { useEffect, useState } from 'react';
import { RecordPanel } from '@/features/records';
import type { Room } from '../model/RoomScreen';
import { wordsFor } from '../model/words';

/** The written record beside the room; whoever holds the pen finds the words of the present step at hand, in the language of the court. */
export default function HearingRecord({ room }: { room: Room }) {
  const { hearing, course } = room.state;
  const step = course?.step;
  const [template, setTemplate] = useState<string>();

  useEffect(() => {
    let wanted = true;
    void wordsFor('zh-Hans', step ?? '', hearing.caseNumber).then((words) => {
      if (wanted) setTemplate(words);
    });
    return () => {
      wanted = false;
    };
  }, [step, hearing.caseNumber]);

  return <RecordPanel hearing={hearing.id} template={template} live />;
}
