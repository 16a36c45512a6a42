import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { useText } from '@/i18n';
import { Turned } from './Turned';
import styles from './sheet.module.css';

GlobalWorkerOptions.workerSrc = workerUrl;

const LARGEST = 4;

interface Props {
  url: string;
  onFailed: () => void;
}

/** A PDF page by page on a canvas: phones show no PDF inside a page by themselves. */
export function PdfPages({ url, onFailed }: Props) {
  const t = useText();
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  const fail = useRef(onFailed);

  useEffect(() => {
    const loading = getDocument({ url, isEvalSupported: false });
    loading.promise.then(setPdf).catch((trouble: unknown) => {
      // Taken away before it had loaded: nobody waits for it any more.
      if (!loading.destroyed) fail.current();
      return trouble;
    });
    return () => {
      void loading.destroy();
    };
  }, [url]);

  if (!pdf) return <p role="status">{t('ui:sheet.loading')}</p>;
  const place = t('ui:sheet.page', { page, pages: pdf.numPages });
  return (
    <>
      {/* A larger page is moved by the arrow keys as well, so the frame around it takes the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.frame} tabIndex={0} aria-label={place}>
        <PdfPage key={`${page} ${zoom}`} pdf={pdf} page={page} zoom={zoom} onFailed={onFailed} />
      </section>
      <div className={styles.pager}>
        <Turned label={t('ui:sheet.previous')} sign="‹" disabled={page <= 1} onTurn={() => setPage(page - 1)} />
        <span aria-live="polite">{place}</span>
        <Turned label={t('ui:sheet.next')} sign="›" disabled={page >= pdf.numPages} onTurn={() => setPage(page + 1)} />
        <Turned label={t('ui:sheet.smaller')} sign="−" disabled={zoom <= 1} onTurn={() => setZoom(zoom / 2)} />
        <Turned label={t('ui:sheet.larger')} sign="+" disabled={zoom >= LARGEST} onTurn={() => setZoom(zoom * 2)} />
      </div>
    </>
  );
}

interface PageProps {
  pdf: PDFDocumentProxy;
  page: number;
  zoom: number;
  onFailed: () => void;
}

function PdfPage({ pdf, page, zoom, onFailed }: PageProps) {
  const t = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const fail = useRef(onFailed);
  const [text, setText] = useState('');

  useEffect(() => {
    const leaving = new AbortController();
    drawPage(pdf.getPage(page), canvas.current, zoom)
      .then((read) => {
        if (!leaving.signal.aborted) setText(read);
      })
      .catch(() => {
        // A page turned before it was drawn is nobody's trouble.
        if (!leaving.signal.aborted) fail.current();
      });
    return () => leaving.abort();
  }, [pdf, page, zoom]);

  return (
    <>
      <canvas ref={canvas} aria-hidden="true" data-pdf-page={page} />
      <p className="visually-hidden">{text === '' ? t('ui:sheet.page', { page, pages: pdf.numPages }) : text}</p>
    </>
  );
}

/** Draws a page as wide as the canvas may be, times the zoom, and answers its words for those who listen to it. */
async function drawPage(
  loading: Promise<PDFPageProxy>,
  canvas: HTMLCanvasElement | null,
  zoom: number,
): Promise<string> {
  const sheet = await loading;
  const width = canvas?.parentElement?.clientWidth ?? 0;
  if (canvas && width > 0) {
    const scale = (width / sheet.getViewport({ scale: 1 }).width) * zoom;
    const viewport = sheet.getViewport({ scale: scale * devicePixelRatio });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.style.width = `${viewport.width / devicePixelRatio}px`;
    await sheet.render({ canvas, viewport }).promise;
  }
  const content = await sheet.getTextContent();
  return content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
}
