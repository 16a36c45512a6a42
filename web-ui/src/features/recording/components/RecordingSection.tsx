import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { recordingQuery } from '@/api/mediaQueries';
import { useText } from '@/i18n';
import { Actions, Card, Empty, Reading, Skeleton } from '@/ui';
import { axisOf } from '../model/axis';
import { Checks } from './Checks';
import { Copies } from './Copies';
import { Missing } from './Missing';

/** Fetched when somebody wants to listen: most who open a hearing do not. */
const Player = lazy(() => import('./Player'));

interface Props {
  hearing: string;
  keeps: boolean;
  /** The instant of a line of the record that somebody wants to hear. */
  heard?: string | undefined;
}

/** What was recorded of a hearing: what is missing of it to everybody's eyes, and the sound to whoever wants to hear it. */
export function RecordingSection({ hearing, keeps, heard }: Props) {
  const t = useText();
  const reading = useQuery(recordingQuery(hearing));
  const [open, setOpen] = useState(heard !== undefined);
  return (
    <Card title={t('recording:title')}>
      <Reading of={reading}>
        {(recording) => {
          const axis = axisOf(recording);
          const checks = <Checks hearing={hearing} recording={recording} keeps={keeps} />;
          if (axis === undefined) {
            return (
              <>
                <Empty title={t('recording:nothing')} />
                {checks}
              </>
            );
          }
          return (
            <>
              {open ? (
                <Suspense fallback={<Skeleton lines={4} />}>
                  <Player hearing={hearing} recording={recording} axis={axis} heard={heard} />
                </Suspense>
              ) : (
                <>
                  <p>{t('recording:what')}</p>
                  <Actions>
                    <Button onClick={() => setOpen(true)}>{t('recording:listen')}</Button>
                  </Actions>
                </>
              )}
              <Missing recording={recording} />
              {checks}
              {keeps && <Copies hearing={hearing} recording={recording} />}
            </>
          );
        }}
      </Reading>
    </Card>
  );
}
