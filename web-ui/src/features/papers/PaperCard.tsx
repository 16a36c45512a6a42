import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Paper } from '@/api/schemas';
import { useLanguage, useText } from '@/i18n';
import { Actions, Card, CourtTime, ProblemNote, sizeName } from '@/ui';
import styles from './PaperCard.module.css';

interface Props {
  title: string;
  paper: Paper | undefined;
  /** Where the bytes are, asked for when somebody wants them: an address lives for minutes. */
  addressOf: () => Promise<{ url: string }>;
}

/** A document of the court to keep: sealed, so that it proves itself wherever it is taken. */
export function PaperCard({ title, paper, addressOf }: Props) {
  const t = useText();
  const language = useLanguage();
  const fetching = useMutation({
    mutationFn: async (tab: Window | null) => {
      const { url } = await addressOf();
      (tab ?? window).location.assign(url);
    },
    onError: (_thrown, tab) => tab?.close(),
  });
  if (paper?.sha256 === undefined) {
    return (
      <Card look="quiet" title={title}>
        <p role="status">{t('papers:comes')}</p>
      </Card>
    );
  }
  return (
    <Card title={title}>
      <p>
        PDF/A · {sizeName(paper.size ?? 0, language)}
        {paper.madeAt !== undefined && (
          <>
            {' · '}
            <CourtTime at={paper.madeAt} />
          </>
        )}
      </p>
      <p>{t('papers:is')}</p>
      <Actions>
        <Button
          loading={fetching.isPending}
          // The tab is opened by the click itself: one that opens later, when the address is there, is taken for a pop-up.
          onClick={() => fetching.mutate(window.open('', '_blank'))}
        >
          {t('papers:open')}
        </Button>
      </Actions>
      {fetching.isError && <ProblemNote thrown={fetching.error} />}
      <p className={styles.digest}>
        {t('papers:digest')} <code>{paper.sha256}</code>
      </p>
    </Card>
  );
}
