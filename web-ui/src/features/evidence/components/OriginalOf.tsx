import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { exhibitsQuery } from '@/api/evidenceQueries';
import type { Exhibit } from '@/api/schemas';
import { useText } from '@/i18n';
import { exhibitTitle } from '../model/exhibitTitle';

/** Of which documents an exhibit is the translation; nothing, where it is none or the original is closed to the reader. */
export function OriginalOf({ translation }: { translation: Exhibit }) {
  const t = useText();
  const { data } = useQuery(exhibitsQuery(translation.caseId));
  const originals = data?.items.filter((exhibit) => exhibit.translation === translation.id) ?? [];
  return originals.map((original) => (
    <p key={original.id}>
      {t('evidence:translationOf')}{' '}
      <Link to="/exhibits/$exhibit" params={{ exhibit: original.id }}>
        {exhibitTitle(original, t('evidence:closed'))}
      </Link>
    </p>
  ));
}
