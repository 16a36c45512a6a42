import type { Trial } from '@/api/schemas';
import { useText } from '@/i18n';
import { Card, Empty } from '@/ui';
import type { Thread } from '../model/threads';
import { threadsOf } from '../model/threads';
import { Watching, useReadingWatch } from '../model/useReadings';
import { ItemBody } from './ItemBody';
import { Opinions } from './Opinions';
import styles from './Said.module.css';

/** All that was handed in and may be read, stage by stage, each answer under its question. */
export function Said({ trial }: { trial: Trial }) {
  const t = useText();
  const watch = useReadingWatch(trial);
  const threads = threadsOf(trial.items);
  if (threads.length === 0) return <Empty title={t('asynctrial:noItems')} />;
  const stages = [...new Set(threads.map((thread) => thread.item.stage))];
  return (
    <Watching value={watch}>
      {trial.myParty !== undefined && <p className={styles.mark}>{t('asynctrial:readingMeans')}</p>}
      {stages.map((stage) => (
        <OfStage key={stage} trial={trial} stage={stage} threads={threads} />
      ))}
    </Watching>
  );
}

function OfStage({ trial, stage, threads }: { trial: Trial; stage: string; threads: readonly Thread[] }) {
  const t = useText();
  const ofStage = threads.filter((thread) => thread.item.stage === stage);
  return (
    <section className={styles.stage} aria-label={t.code('asynctrial:state', stage)}>
      <h3>{t.code('asynctrial:state', stage)}</h3>
      <Opinions trial={trial} examinations={ofStage.filter(isExamination)} />
      {ofStage
        .filter((thread) => !isExamination(thread))
        .map((thread) => (
          <ThreadCard key={thread.item.id} trial={trial} thread={thread} />
        ))}
    </section>
  );
}

function isExamination({ item }: Thread): boolean {
  return item.content.kind === 'examination';
}

function ThreadCard({ trial, thread }: { trial: Trial; thread: Thread }) {
  const t = useText();
  const { item, replies } = thread;
  return (
    <Card title={`${String(item.number)} · ${t.code('asynctrial:kind', item.content.kind)}`}>
      <ItemBody trial={trial} item={item} />
      {replies.length > 0 && (
        <ul className={styles.replies}>
          {replies.map((reply) => (
            <li key={reply.id}>
              <h4>
                {String(reply.number)} · {t.code('asynctrial:kind', reply.content.kind)}
              </h4>
              <ItemBody trial={trial} item={reply} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
