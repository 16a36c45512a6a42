import type { Opinion } from '@/api/schemas';
import { useText } from '@/i18n';
import { properties } from '../model/opinion';
import styles from './OpinionGrid.module.css';

/** What each of several people holds of an exhibit. */
interface Column {
  id: string;
  name: string;
  opinion: Opinion | undefined;
}

/** Opinions on one exhibit side by side: its three properties and its weight. */
export function OpinionGrid({ columns }: { columns: readonly Column[] }) {
  const t = useText();
  return (
    <table className={styles.grid}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('evidence:propertyOf')}</span>
          </th>
          {columns.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {properties.map((property) => (
          <tr key={property}>
            <th scope="row">{t.code('evidence:property', property)}</th>
            {columns.map(({ id, opinion }) => (
              <td key={id}>{t.code('evidence:position', opinion?.[property] ?? 'not-stated')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
