import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import { archiveQuery, queryClient } from '@/api/queries';
import type { ArchivePackage, CaseFile } from '@/api/schemas';
import { useLanguage, useText } from '@/i18n';
import { Actions, Badge, Card, CourtTime, Fact, Facts, ProblemNote, sizeName } from '@/ui';
import styles from '../archive.module.css';
import { lightOf, properties } from '../model/lights';

/** The packages of a file: four lights with the checks behind each, where the bytes rest, what was found since, and the download. */
export function Packages({ caseId, file }: { caseId: string; file: CaseFile }) {
  const t = useText();
  if (file.packages.length === 0) return null;
  return (
    <>
      <h2>{t('archive:packages')}</h2>
      {file.packages.map((each) => (
        <PackageCard key={`${each.part} ${each.form}`} caseId={caseId} kept={each} gone={file.state === 'disposed'} />
      ))}
    </>
  );
}

function PackageCard({ caseId, kept, gone }: { caseId: string; kept: ArchivePackage; gone: boolean }) {
  const t = useText();
  const language = useLanguage();
  const title = `${t.code('archive:part', kept.part)} · ${t.code('archive:form', kept.form)}`;
  const fetching = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/cases/{case}/archive/package-url', {
          params: { path: { case: caseId } },
          body: { part: kept.part, form: kept.form },
        }),
      ),
    onSuccess: ({ url }) => window.location.assign(url),
    onSettled: () => queryClient.invalidateQueries({ queryKey: archiveQuery(caseId).queryKey }),
  });
  const shelves = kept.placements.slice(-2);
  return (
    <Card title={title}>
      <Lights report={kept.report} />
      <details>
        <summary>{t('archive:report')}</summary>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <tbody>
              {kept.report.map((line) => (
                <tr key={`${line.property} ${line.check}`}>
                  <th scope="row">
                    {t.code('archive:property', line.property)} · {t.code('archive:check', line.check)}
                  </th>
                  <td>{t.code('archive:outcome', line.outcome)}</td>
                  <td>{line.tool}</td>
                  <td className={styles.digest}>{line.detail}</td>
                  <td>
                    <CourtTime at={line.at} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <Facts>
        <Fact name={t('archive:size')}>{sizeName(kept.bytes, language)}</Fact>
        <Fact name="SHA-256">
          <code className={styles.digest}>{kept.sha256}</code>
        </Fact>
        <Fact name={t('archive:shelves')}>
          {shelves.map(({ shelf, protection }) => (
            <span key={shelf}>
              {t.code('archive:shelf', shelf)}: {t.code('archive:protection', protection)}{' '}
            </span>
          ))}
        </Fact>
      </Facts>
      <History checks={kept.checks} />
      {fetching.isError && <ProblemNote thrown={fetching.error} />}
      {!gone && (
        <Actions>
          <Button variant="default" loading={fetching.isPending} onClick={() => fetching.mutate()}>
            {t('archive:download')}
          </Button>
        </Actions>
      )}
    </Card>
  );
}

function Lights({ report }: { report: ArchivePackage['report'] }) {
  const t = useText();
  return (
    <ul className={styles.lights}>
      {properties.map((property) => {
        const light = lightOf(report, property);
        return (
          <li key={property}>
            <Badge look={light === 'failed' ? 'danger' : 'verified'}>{t.code('archive:property', property)}</Badge>
          </li>
        );
      })}
    </ul>
  );
}

/** What was found each time its bytes were read again; at first, nothing but what was found when it was kept. */
function History({ checks }: { checks: ArchivePackage['checks'] }) {
  const t = useText();
  if (checks.length === 0) return null;
  return (
    <details>
      <summary>{t('archive:history', { count: checks.length })}</summary>
      <ul>
        {checks.map((check, index) => (
          <li key={`${check.at} ${check.shelf} ${String(index)}`}>
            <CourtTime at={check.at} /> · {t.code('archive:shelf', check.shelf)}: {t.code('archive:found', check.found)}
            {check.detail !== undefined && check.detail !== '' && (
              <code className={styles.digest}> {check.detail}</code>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
