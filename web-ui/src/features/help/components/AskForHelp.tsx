import { useEffect, useState } from 'react';
import { api, done } from '@/api/client';
import { helpQuery } from '@/api/commandQueries';
import { queryClient } from '@/api/queries';
import { useText } from '@/i18n';
import { rememberSeen } from '../seenAnswers';
import { useOwnHelp } from '../useOwnHelp';
import { Conversation } from './Conversation';
import styles from './Help.module.css';

interface Props {
  hearing: string;
  pass: string | undefined;
  /** Shown open at once, because it was asked for elsewhere. */
  asked?: boolean;
}

/** Somebody summoned asks the clerk for technical help. It needs neither room nor media, and says that it is no statement to the court. */
export default function AskForHelp({ hearing, pass, asked = false }: Props) {
  const t = useText();
  const [open, setOpen] = useState(asked);
  const { mayAsk, lines, answers, unread } = useOwnHelp(hearing, pass);

  // What comes while it is open is read; whoever closes the sheet over it has read it too.
  useEffect(() => {
    if (open && unread) rememberSeen(hearing, answers);
  }, [open, unread, hearing, answers]);

  if (!mayAsk) return null;
  return (
    <section className={styles.ask} aria-label={t('help:title')}>
      <p role="status" className={styles.news}>
        {unread && !open && t('help:answered')}
      </p>
      <button type="button" className={styles.button} aria-expanded={open} onClick={() => setOpen(!open)}>
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
