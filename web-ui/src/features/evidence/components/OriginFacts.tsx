import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { exhibitsQuery } from '@/api/evidenceQueries';
import type { ExhibitOrigin } from '@/api/schemas';
import { useText } from '@/i18n';
import { Badge, Card, Fact, Facts, LegalBasis, useCountryName, useTongueName } from '@/ui';
import { exhibitTitle } from '../model/exhibitTitle';

/** Where a document comes from, and a list of what the law wants beside it, each with its article. */
export function OriginFacts({ caseId, origin }: { caseId: string; origin: ExhibitOrigin }) {
  const t = useText();
  const countryName = useCountryName();
  const tongueName = useTongueName();
  const exhibits = useQuery(exhibitsQuery(caseId));
  const translation = exhibits.data?.items.find(({ id }) => id === origin.translation);
  const wants = origin.wants ?? [];
  return (
    <Card title={t('evidence:origin')}>
      <Facts>
        <Fact name={t('evidence:originSort')}>{t.code('evidence:sort', origin.sort)}</Fact>
        <Fact name={t('evidence:originCountry')}>{countryName(origin.country)}</Fact>
        <Fact name={t('evidence:originLanguage')}>{tongueName(origin.language)}</Fact>
        <Fact name={t('evidence:formalities')}>
          {origin.formalities.length === 0
            ? t('evidence:noFormalities')
            : origin.formalities.map((each) => t.code('evidence:formality', each)).join(t('ui:list.separator'))}
        </Fact>
        <Fact name={t('evidence:translation')}>
          {translation === undefined ? (
            t('evidence:noTranslation')
          ) : (
            <Link to="/exhibits/$exhibit" params={{ exhibit: translation.id }}>
              {exhibitTitle(translation, t('evidence:closed'))}
            </Link>
          )}
        </Fact>
      </Facts>
      {wants.length === 0 ? (
        <p>
          <Badge look="verified">{t('evidence:nothingWanting')}</Badge>
        </p>
      ) : (
        <>
          <p>{t('evidence:wanting')}</p>
          <ul>
            {wants.map(({ want, basis }) => (
              <li key={want}>
                <Badge look="pressing">{t.code('evidence:want', want)}</Badge> {t.code('evidence:wantMeans', want)}{' '}
                <LegalBasis basis={basis} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
