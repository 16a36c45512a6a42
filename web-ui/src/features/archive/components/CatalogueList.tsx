import type { CaseFile } from '@/api/schemas';
import { useText } from '@/i18n';
import { CourtTime } from '@/ui';
import styles from '../archive.module.css';

const parts = ['main', 'internal'] as const;

/** The catalogue of both files, in order; pages are there once the file is packaged. */
export function CatalogueList({ file }: { file: CaseFile }) {
  const t = useText();
  return (
    <>
      {parts.map((part) => {
        const entries = file.catalogue.filter((entry) => entry.part === part);
        const name = t.code('archive:part', part);
        return (
          <section key={part} aria-label={name}>
            <h2>{name}</h2>
            <div className={styles.scroll}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('archive:number')}</th>
                    <th scope="col">{t('archive:item')}</th>
                    <th scope="col">{t('archive:pages')}</th>
                    <th scope="col">{t('archive:since')}</th>
                  </tr>
                </thead>
                <tbody>
                  {entries.map((entry) => (
                    <tr key={entry.number}>
                      <td>{entry.number}</td>
                      <td>
                        {t.code('archive:kind', entry.kind)}
                        {entry.title !== '' && ` · ${entry.title}`}
                      </td>
                      <td>{pagesOf(entry)}</td>
                      <td>
                        <CourtTime at={entry.at} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        );
      })}
    </>
  );
}

function pagesOf({ firstPage, lastPage }: CaseFile['catalogue'][number]): string {
  if (firstPage === undefined || lastPage === undefined) return '–';
  return firstPage === lastPage ? String(firstPage) : `${String(firstPage)}–${String(lastPage)}`;
}
