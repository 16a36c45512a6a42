import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useText } from '@/i18n';
import styles from './LegalBasis.module.css';
import { articleOf } from './articleOf';

/** The article something rests on; a tap opens its name and what it means for the reader. */
export function LegalBasis({ basis }: { basis: string }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const article = articleOf(basis);
  const name =
    article !== undefined && t.knows('ui:basis.name', article.law)
      ? t('ui:basis.article', { law: t.code('ui:basis.name', article.law), article: article.number })
      : basis;
  const key = article === undefined ? basis : `${article.law}-${article.main}`;

  return (
    <>
      <button
        type="button"
        className={styles.link}
        aria-label={t('ui:basis.label', { basis })}
        onClick={() => setOpen(true)}
      >
        {basis}
      </button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={name}
        closeButtonProps={{ 'aria-label': t('ui:close') }}
      >
        {t.knows('ui:basis.text', key) ? (
          <>
            <h3>{t('ui:basis.meaning')}</h3>
            <p>{t.code('ui:basis.text', key)}</p>
          </>
        ) : (
          <p>{basis}</p>
        )}
      </Modal>
    </>
  );
}
