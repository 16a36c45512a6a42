import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, done } from '@/api/client';
import { helpQuery } from '@/api/commandQueries';
import { hearingQuery, queryClient } from '@/api/queries';
import { useText } from '@/i18n';
import { Conversation } from './Conversation';
import styles from './Help.module.css';

/** Somebody summoned asks the clerk for technical help. It needs neither room nor media, and says that it is no statement to the court. */
export default function AskForHelp({ hearing, pass }: { hearing: string; pass: string | undefined }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [seen, setSeen] = useState<number>();
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
  const unread = !open && thread !== undefined && !thread.waiting && answers > (seen ?? 0);

  // The bench takes no part in it, and does not know the door from the desk.
  if (!mayAsk) return null;
  return (
    <section className={styles.ask} aria-label={t('help:title')}>
      <p role="status" className={styles.news}>
        {unread && t('help:answered')}
      </p>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        onClick={() => {
          setSeen(answers);
          setOpen(!open);
        }}
      >
        {t(open ? 'help:close' : 'help:ask')}
      </button>
      {open && (
        <>
          <p>{t('help:means')}</p>
          <Conversation
            thread={`${hearing}.own`}
            lines={lines}
            label={t('help:title')}
            send={async (line) => {
              await done(
                pass === undefined
                  ? api.POST('/api/hearings/{hearing}/help', { params: { path: { hearing } }, body: line })
                  : api.POST('/api/help', { body: { pass, ...line } }),
              );
              await queryClient.invalidateQueries({ queryKey: helpQuery(hearing, pass).queryKey });
            }}
          />
        </>
      )}
    </section>
  );
}
