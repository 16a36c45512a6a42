import { describe, expect, it } from 'vitest';
import type { ArchivePackage } from '@/api/schemas';
import { lightOf } from './lights';

const line = (
  property: ArchivePackage['report'][number]['property'],
  outcome: ArchivePackage['report'][number]['outcome'],
) => ({
  property,
  check: 'x',
  tool: 'y',
  outcome,
  detail: '',
  at: '2026-03-02T01:00:00Z',
});

describe('the light of a property', () => {
  it('fails with any of its checks', () => {
    expect(lightOf([line('integrity', 'passed'), line('integrity', 'failed')], 'integrity')).toBe('failed');
  });

  it('does not fail for what another property lacks', () => {
    expect(lightOf([line('integrity', 'failed'), line('security', 'passed')], 'security')).toBe('passed');
  });

  it('does not fail for what was not done, which the report says', () => {
    expect(lightOf([line('security', 'not-done'), line('security', 'passed')], 'security')).toBe('passed');
  });

  it('does not fail for what the software alone keeps, which the report says', () => {
    expect(lightOf([line('security', 'by-software')], 'security')).toBe('passed');
  });
});
