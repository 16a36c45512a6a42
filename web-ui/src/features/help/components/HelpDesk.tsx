import { useQuery } from '@tanstack/react-query';
import { api, done } from '@/api/client';
import { commandQuery, helpQuery } from '@/api/commandQueries';
import { queryClient } from '@/api/queries';
import { useText } from '@/i18n';
import { Badge, Reading } from '@/ui';
import { Conversation } from './Conversation';
import styles from './Help.module.css';

/** Everybody of a hearing who asked for technical help, those who wait first; for its clerk, who answers each apart from all others. */
export default function HelpDesk({ hearing }: { hearing: string }) {
  const t = useText();
  const help = useQuery(helpQuery(hearing));
  const send = (person: string) => async (line: { id: string; text: string }) => {
    await done(
      api.POST('/api/hearings/{hearing}/help/{person}', { params: { path: { hearing, person } }, body: line }),
    );
    await queryClient.invalidateQueries({ queryKey: helpQuery(hearing).queryKey });
    await queryClient.invalidateQueries({ queryKey: commandQuery.queryKey });
  };
  return (
    <section className={styles.desk} aria-label={t('help:desk')}>
      <h2>{t('help:desk')}</h2>
      <p className={styles.quiet}>{t('help:deskMeans')}</p>
      <Reading of={help} shape={{ lines: 2 }}>
        {({ threads }) =>
          threads.length === 0 ? (
            <p className={styles.quiet}>{t('help:nobody')}</p>
          ) : (
            threads
              .toSorted((one, other) => Number(other.waiting) - Number(one.waiting))
              .map((thread) => {
                const who = `${t.code('ui:capacity', thread.capacity)} ${thread.name}`;
                return (
                  <details key={thread.person} open={thread.waiting}>
                    <summary>
                      {who} {thread.waiting && <Badge look="pressing">{t('help:waits')}</Badge>}
                    </summary>
                    <Conversation
                      thread={`${hearing}.${thread.person}`}
                      lines={thread.lines}
                      label={who}
                      send={send(thread.person)}
                    />
                  </details>
                );
              })
          )
        }
      </Reading>
    </section>
  );
}
