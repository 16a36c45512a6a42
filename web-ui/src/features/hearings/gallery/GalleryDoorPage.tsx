import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { galleryDoorQuery } from '@/api/queries';
import type { GalleryDoor } from '@/api/schemas';
import { useText } from '@/i18n';
import { Actions, Card, CourtTime, Fact, Facts, LegalBasis, LinkButton, Page, Reading } from '@/ui';

const route = getRouteApi('/around/signed-in-only/gallery/$hearing');

/** Where the public comes in: which hearing it is, what looking on means, and in, once the judge lets it. */
export function GalleryDoorPage() {
  const t = useText();
  const { hearing } = route.useParams();
  const reading = useQuery(galleryDoorQuery(hearing));
  return (
    <Page title={t('gallery:title')} lead={t('gallery:lead')}>
      <Reading of={reading} shape={{ cards: 2 }}>
        {(door) => (
          <>
            <Card look="court">
              <Facts>
                <Fact name={t('gallery:case')}>{door.caseNumber}</Fact>
                <Fact name={t('gallery:begins')}>
                  <CourtTime at={door.startsAt} countdown={door.state === 'scheduled' && 'to-beginning'} />
                </Fact>
              </Facts>
            </Card>
            <Card look="quiet" title={t('gallery:rulesTitle')}>
              <ul>
                <li>{t('gallery:rule.silent')}</li>
                <li>
                  {t('gallery:rule.recording')} <LegalBasis basis="OLR 27" />
                </li>
                <li>{t('gallery:rule.watermark')}</li>
                <li>
                  {t('gallery:rule.who')} <LegalBasis basis="RUL 9" />
                </li>
              </ul>
            </Card>
            <In door={door} />
          </>
        )}
      </Reading>
    </Page>
  );
}

function In({ door }: { door: GalleryDoor }) {
  const t = useText();
  const navigate = useNavigate();
  const [undertaken, setUndertaken] = useState(false);
  if (door.notNow !== undefined) return <NotNow door={door} code={door.notNow} />;
  return (
    <Card look="turn" title={t('gallery:openTitle')}>
      <Checkbox
        label={t('gallery:undertake')}
        checked={undertaken}
        onChange={(event) => setUndertaken(event.currentTarget.checked)}
      />
      <Actions>
        <Button
          disabled={!undertaken}
          onClick={() => void navigate({ to: '/gallery/$hearing/look-on', params: { hearing: door.hearing } })}
        >
          {t('gallery:enter')}
        </Button>
      </Actions>
    </Card>
  );
}

function NotNow({ door, code }: { door: GalleryDoor; code: string }) {
  const t = useText();
  const over = door.state === 'closed' || door.state === 'adjourned' || door.state === 'vacated';
  if (over) return <Card>{t('gallery:over')}</Card>;
  if (code === 'hearing-observer-unknown') {
    return (
      <Card look="turn" title={t('gallery:unknownTitle')}>
        <p>{t.code('ui:refusal', code)}</p>
        <Actions>
          <LinkButton to="/identity">{t('gallery:identity')}</LinkButton>
        </Actions>
      </Card>
    );
  }
  return (
    <Card look="turn" title={t(door.gallery === 'closed' ? 'gallery:closedTitle' : 'gallery:shutTitle')}>
      <div role="status">
        {code === 'hearing-gallery-full' && <p>{t.code('ui:refusal', code)}</p>}
        {door.ground !== undefined && (
          <p>
            {t('gallery:ground', { ground: t.code('ui:galleryGround', door.ground) })} <LegalBasis basis="CPL 137" />
          </p>
        )}
        <p>{t('gallery:waits')}</p>
      </div>
    </Card>
  );
}
