import { answer, api } from '@/api/client';

/** Something that the ledger has a leaf for, and so a receipt. */
export type Receipted =
  | { kind: 'filing'; caseId: string }
  | { kind: 'act'; caseId: string; entry: string }
  | { kind: 'exhibit'; exhibit: string };

/** The receipt as a file that a program checks. */
export function received(of: Receipted) {
  switch (of.kind) {
    case 'filing':
      return answer(api.GET('/api/cases/{case}/receipt', { params: { path: { case: of.caseId } } }));
    case 'act':
      return answer(
        api.GET('/api/cases/{case}/timeline/{entry}/receipt', {
          params: { path: { case: of.caseId, entry: of.entry } },
        }),
      );
    case 'exhibit':
      return answer(api.GET('/api/exhibits/{exhibit}/receipt', { params: { path: { exhibit: of.exhibit } } }));
  }
}

/** The receipt as a page with a code to check it by. */
export function printed(of: Receipted): Promise<Blob> {
  switch (of.kind) {
    case 'filing': {
      const params = { path: { case: of.caseId } };
      return answer(api.GET('/api/cases/{case}/receipt.pdf', { params, parseAs: 'blob' }));
    }
    case 'act': {
      const params = { path: { case: of.caseId, entry: of.entry } };
      return answer(api.GET('/api/cases/{case}/timeline/{entry}/receipt.pdf', { params, parseAs: 'blob' }));
    }
    case 'exhibit': {
      const params = { path: { exhibit: of.exhibit } };
      return answer(api.GET('/api/exhibits/{exhibit}/receipt.pdf', { params, parseAs: 'blob' }));
    }
  }
}
