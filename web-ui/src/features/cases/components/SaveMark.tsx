import { Button } from '@mantine/core';
import { useLanguage, useText } from '@/i18n';
import { Actions, Card, CourtTime, ProblemNote, useZones } from '@/ui';
import { clockTime } from '@/ui/time';
import type { DraftKeeper, Keeping } from '../model/draftKeeper';
import { FieldLink } from './FieldLink';

/** Says at every moment whether what was typed is safe, and where. */
export function SaveMark({ keeping, keeper, filing }: { keeping: Keeping; keeper: DraftKeeper; filing: string }) {
  const t = useText();
  const language = useLanguage();
  const { mine } = useZones();
  switch (keeping.kind) {
    case 'saved':
      return <p role="status">{t('cases:save.saved', { time: clockTime(Date.parse(keeping.at), mine, language) })}</p>;
    case 'unsaved':
    case 'saving':
      return <p role="status">{t('cases:save.saving')}</p>;
    case 'waiting':
      return <p role="status">{t('cases:save.waiting')}</p>;
    case 'failed':
      return (
        <ProblemNote
          thrown={keeping.thrown}
          kept={t('cases:save.waiting')}
          placeOf={(pointer) => <FieldLink filing={filing} pointer={pointer} />}
          onRetry={() => keeper.retry()}
        />
      );
    case 'conflict':
      return (
        <Card title={t('cases:conflict.title')}>
          <p>
            {t('cases:conflict.what')} <CourtTime at={keeping.theirs.savedAt} />
          </p>
          <Actions>
            <Button variant="default" onClick={() => keeper.keepMine()}>
              {t('cases:conflict.mine')}
            </Button>
            <Button variant="default" onClick={() => keeper.takeTheirs()}>
              {t('cases:conflict.theirs')}
            </Button>
          </Actions>
        </Card>
      );
  }
}
