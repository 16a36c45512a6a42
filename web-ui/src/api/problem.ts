import type { ProblemDocument, Violation } from './schemas';

/** Why something did not happen, sorted by what the person can do about it. */
export type Problem =
  | {
      /** The court answered, and the answer was no. */
      kind: 'refused';
      status: number;
      code: string;
      params: Record<string, unknown>;
      possible: string[];
      violations: Violation[];
      basis?: string;
      reference?: string;
    }
  /** No answer at all: the line or the court is down. What was typed is still here. */
  | { kind: 'unreachable' }
  /** The sign-in ran out. */
  | { kind: 'signed-out' }
  /** The court answered with something that is not in the contract. */
  | { kind: 'broken'; status: number; reference?: string };

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind === 'refused' ? problem.code : problem.kind);
    this.name = 'ProblemError';
  }
}

function isProblemDocument(body: unknown): body is ProblemDocument {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}

export function problemOfAnswer(status: number, body: unknown): Problem {
  if (status === 401) return { kind: 'signed-out' };
  if (!isProblemDocument(body)) return { kind: 'broken', status };
  if (status >= 500 && status !== 503) {
    return { kind: 'broken', status, ...(body.instance === undefined ? {} : { reference: body.instance }) };
  }
  return {
    kind: 'refused',
    status,
    code: body.code,
    params: body.params ?? {},
    possible: body.possible ?? [],
    violations: body.violations ?? [],
    ...(body.basis === undefined ? {} : { basis: body.basis }),
    ...(body.instance === undefined ? {} : { reference: body.instance }),
  };
}

/** Whatever was thrown, as a problem: a failed fetch is a dead line, the rest is ours to mend. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) return thrown.problem;
  if (thrown instanceof TypeError) return { kind: 'unreachable' };
  return { kind: 'broken', status: 0 };
}

/** Somebody, or another device, changed the same thing since it was read. */
export function isStale(thrown: unknown): boolean {
  const problem = problemOf(thrown);
  return problem.kind === 'refused' && problem.status === 412;
}
