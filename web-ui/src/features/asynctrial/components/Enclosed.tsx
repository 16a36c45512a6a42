import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { StatementFile, Trial, TrialItem, TrialReference } from '@/api/schemas';
import { useLanguage, useText } from '@/i18n';
import { Badge, CopyText, ProblemNote, sizeName } from '@/ui';
import { paragraphsOf } from '../model/enclosing';
import { Played } from './Played';
import styles from './Speaking.module.css';

/** What went with something handed in: the recording, files, and what it points to. */
export function Enclosed({ trial, item }: { trial: Trial; item: TrialItem }) {
  const t = useText();
  const { enclosures } = item;
  if (enclosures === undefined) return null;
  const { spoken, attachments, references } = enclosures;
  const addressOf = (upload: string) =>
    answer(
      api.POST('/api/cases/{case}/trial/items/{item}/files/{upload}/content-url', {
        params: { path: { case: trial.caseId, item: item.id, upload } },
      }),
    );
  return (
    <>
      {spoken !== undefined && (
        <>
          <p>
            <Badge>{t('asynctrial:spoken.title')}</Badge>{' '}
            {t.code('asynctrial:transcriptBy', spoken.transcript ?? 'typed')}
          </p>
          <Played file={spoken} transcript={item.content.text} addressOf={() => addressOf(spoken.upload)} />
        </>
      )}
      {attachments.length > 0 && (
        <ul className={styles.list} aria-label={t('asynctrial:enclosed.files')}>
          {attachments.map((file) => (
            <li key={file.upload}>
              <Attached file={file} addressOf={() => addressOf(file.upload)} />
            </li>
          ))}
        </ul>
      )}
      {references.length > 0 && (
        <ul className={styles.list} aria-label={t('asynctrial:enclosed.references')}>
          {references.map((reference) => (
            <li key={JSON.stringify(reference)}>
              <Pointed trial={trial} reference={reference} />
            </li>
          ))}
        </ul>
      )}
      {[...(spoken === undefined ? [] : [spoken]), ...attachments].map((file) => (
        <details key={file.upload}>
          <summary>
            {t('asynctrial:digest')} · {file.fileName}
          </summary>
          <CopyText text={file.sha256} />
        </details>
      ))}
    </>
  );
}

function Attached({ file, addressOf }: { file: StatementFile; addressOf: () => Promise<{ url: string }> }) {
  const t = useText();
  const language = useLanguage();
  const open = useMutation({
    mutationFn: addressOf,
    onSuccess: ({ url }) => {
      window.open(url, '_blank', 'noopener');
    },
  });
  return (
    <>
      <span>
        {file.fileName} · {sizeName(file.size, language)}
      </span>
      <Button variant="default" loading={open.isPending} onClick={() => open.mutate()}>
        {t('asynctrial:enclosed.open')}
      </Button>
      {open.isError && <ProblemNote thrown={open.error} />}
    </>
  );
}

/** What a text points to, with the words of a paragraph beside it. */
export function Pointed({ trial, reference }: { trial: Trial; reference: TrialReference }) {
  const t = useText();
  if (reference.exhibit !== undefined) {
    return (
      <a href={`/exhibits/${reference.exhibit}`}>
        {t('asynctrial:enclosed.exhibit', { number: reference.exhibitNumber ?? '' })}
      </a>
    );
  }
  const item = trial.items.find(({ id }) => id === reference.item);
  const words = paragraphsOf(item?.content.text ?? '')[(reference.paragraph ?? 1) - 1] ?? '';
  return (
    <span>
      {t('asynctrial:enclosed.paragraph', { number: item?.number ?? '?', paragraph: reference.paragraph ?? '' })}{' '}
      <q>{words.length > 80 ? `${words.slice(0, 80)}…` : words}</q>
    </span>
  );
}
