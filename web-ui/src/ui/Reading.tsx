import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNote } from './ProblemNote';
import { Skeleton } from './Skeleton';

interface Props<T> {
  of: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  shape?: { cards?: number; lines?: number };
  children: (data: T) => ReactNode;
}

/** What was read, its shape while it comes, or why it did not. What was read before stays when a later reading fails. */
export function Reading<T>({ of, shape, children }: Props<T>) {
  if (of.data !== undefined) return children(of.data);
  if (of.error !== null) return <ProblemNote thrown={of.error} onRetry={() => void of.refetch()} />;
  return <Skeleton {...shape} />;
}
