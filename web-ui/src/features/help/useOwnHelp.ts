import { useQuery } from '@tanstack/react-query';
import type { HelpLine } from '@/api/schemas';
import { helpQuery } from '@/api/commandQueries';
import { hearingQuery } from '@/api/queries';
import { useSeenAnswers } from './seenAnswers';

interface OwnHelp {
  /** The bench takes no part in it, and does not know the door from the desk. */
  mayAsk: boolean;
  lines: readonly HelpLine[];
  /** How many lines of the court there are. */
  answers: number;
  /** Whether the court has answered what was asked last, and nobody has looked yet. */
  unread: boolean;
}

/** What somebody summoned has asked the court for help, and whether it has answered since they looked last. */
export function useOwnHelp(hearing: string, pass: string | undefined): OwnHelp {
  const seen = useSeenAnswers(hearing);
  const summoned = useQuery({
    ...hearingQuery(hearing),
    enabled: pass === undefined,
    refetchInterval: false,
    select: ({ myCapacity }) => myCapacity !== undefined && myCapacity !== 'judge' && myCapacity !== 'clerk',
  });
  const mayAsk = pass !== undefined || summoned.data === true;
  const thread = useQuery({ ...helpQuery(hearing, pass), enabled: mayAsk }).data?.threads[0];
  const lines = thread?.lines ?? [];
  const answers = lines.filter((line) => line.fromCourt).length;
  return { mayAsk, lines, answers, unread: thread !== undefined && !thread.waiting && answers > seen };
}
