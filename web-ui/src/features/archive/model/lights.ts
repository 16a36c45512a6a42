import type { ArchivePackage } from '@/api/schemas';

export const properties = ['authenticity', 'integrity', 'usability', 'security'] as const;
export type Property = (typeof properties)[number];

/** One light for a property: it fails with any of its checks. What was not done fails nothing and stands in the report. */
export function lightOf(report: ArchivePackage['report'], property: Property): 'passed' | 'failed' {
  return report.some((line) => line.property === property && line.outcome === 'failed') ? 'failed' : 'passed';
}
