import { useQuery } from '@tanstack/react-query';
import { hearingQuery } from '@/api/queries';
import { GiveFeedback } from '@/features/feedback';

/** What is asked of whoever took part when it is over for them; judge and clerk are asked nothing. */
export default function AfterHearing({ hearing, pass }: { hearing: string; pass: string | undefined }) {
  const ofCourt = useQuery({
    ...hearingQuery(hearing),
    enabled: pass === undefined,
    refetchInterval: false,
    select: ({ myCapacity }) => myCapacity === undefined || myCapacity === 'judge' || myCapacity === 'clerk',
  });
  return pass !== undefined || ofCourt.data === false ? <GiveFeedback hearing={hearing} pass={pass} /> : null;
}
