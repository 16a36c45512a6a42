import { useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '@/i18n';
import styles from './LegalBasis.module.css';
import { articleOf } from './articleOf';
import plain from './plain.module.css';

/** The article something rests on; a tap opens its name and what it means for the reader. */
export function LegalBasis({ basis }: { basis: string }) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const article = articleOf(basis);
  const own = basis.startsWith('HOUSE ');
  const name =
    article !== undefined && t.knows('ui:basis.name', article.law)
      ? t('ui:basis.article', { law: t.code('ui:basis.name', article.law), article: article.number })
      : own
        ? t('ui:basis.house')
        : basis;
  const key = article === undefined ? basis : `${article.law}-${article.main}`;

  return (
    <>
      <button
        type="button"
        className={styles.link}
        aria-label={t('ui:basis.label', { basis })}
        onClick={() => dialog.current?.showModal()}
      >
        {own ? name : basis}
      </button>
      {/* A basis stands in sentences, and a paragraph holds no dialog. */}
      {createPortal(
        <dialog ref={dialog} className={styles.dialog} aria-labelledby={heading}>
          <div className={styles.content}>
            <h2 id={heading} className={styles.name}>
              {name}
            </h2>
            {t.knows('ui:basis.text', key) && (
              <>
                <h3>{t('ui:basis.meaning')}</h3>
                <p>{t.code('ui:basis.text', key)}</p>
              </>
            )}
            <button type="button" className={plain.button} onClick={() => dialog.current?.close()}>
              {t('ui:close')}
            </button>
          </div>
        </dialog>,
        document.body,
      )}
    </>
  );
}
