import type { FilingContent, Violation } from '@/api/schemas';

/** The complaint as a conversation: short steps, each with a few questions. */

export type FieldKind = 'text' | 'long' | 'date' | 'country' | 'gender' | 'language' | 'zone' | 'tel' | 'email';

export interface Field {
  /** Where the answer stands in the filing. */
  pointer: string;
  kind: FieldKind;
  optional?: boolean;
}

export const filingSteps = [
  'plaintiff',
  'plaintiff-contact',
  'defendant',
  'defendant-contact',
  'marriage',
  'children',
  'property',
  'claims',
  'facts',
  'summary',
] as const;

export type FilingStep = (typeof filingSteps)[number];

export const fieldsOf: Record<FilingStep, readonly Field[]> = {
  plaintiff: [
    { pointer: '/plaintiff/name', kind: 'text' },
    { pointer: '/plaintiff/gender', kind: 'gender' },
    { pointer: '/plaintiff/birthDate', kind: 'date' },
    { pointer: '/plaintiff/nationality', kind: 'country' },
    { pointer: '/plaintiff/identityNumber', kind: 'text', optional: true },
  ],
  'plaintiff-contact': [
    { pointer: '/plaintiff/country', kind: 'country' },
    { pointer: '/plaintiff/address', kind: 'text' },
    { pointer: '/plaintiff/phone', kind: 'tel' },
    { pointer: '/plaintiff/email', kind: 'email', optional: true },
  ],
  defendant: [
    { pointer: '/defendant/name', kind: 'text' },
    { pointer: '/defendant/gender', kind: 'gender' },
    { pointer: '/defendant/birthDate', kind: 'date', optional: true },
    { pointer: '/defendant/nationality', kind: 'country', optional: true },
    { pointer: '/defendant/identityNumber', kind: 'text', optional: true },
  ],
  'defendant-contact': [
    { pointer: '/defendant/country', kind: 'country' },
    { pointer: '/defendant/address', kind: 'text', optional: true },
    { pointer: '/defendant/phone', kind: 'tel', optional: true },
    { pointer: '/defendant/email', kind: 'email', optional: true },
    { pointer: '/defendant/language', kind: 'language', optional: true },
    { pointer: '/defendant/zone', kind: 'zone', optional: true },
  ],
  marriage: [
    { pointer: '/marriage/registeredOn', kind: 'date' },
    { pointer: '/marriage/registeredAt', kind: 'text' },
    { pointer: '/marriage/separatedSince', kind: 'date', optional: true },
  ],
  children: [],
  property: [{ pointer: '/property', kind: 'long', optional: true }],
  claims: [],
  facts: [{ pointer: '/facts', kind: 'long' }],
  summary: [],
};

export function isStep(value: string): value is FilingStep {
  return (filingSteps as readonly string[]).includes(value);
}

/** A draft and a correction travel as `content` of something: `/content/claims/0` is `/claims/0` of the filing. */
export function pointerInFiling(pointer: string): string {
  return pointer.replace(/^\/content(?=\/)/, '');
}

/** The step where a fault can be mended. */
export function stepOf(pointer: string): FilingStep {
  const exact = filingSteps.find((step) => fieldsOf[step].some((field) => field.pointer === pointer));
  if (exact !== undefined) return exact;
  const [, part = ''] = pointer.split('/');
  if (part === 'children' || part === 'claims' || part === 'marriage') return part;
  if (part === 'plaintiff' || part === 'defendant') return part;
  return 'summary';
}

/** `/claims/0` is about `claims`, `/children/1/name` about `children.name`: the name a text is found by. */
export function fieldName(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .filter((token) => !/^\d+$/.test(token))
    .join('.');
}

export function violationsAt(violations: readonly Violation[], pointer: string): Violation[] {
  return violations.filter((violation) => violation.pointer === pointer);
}

export function violationsOf(violations: readonly Violation[], step: FilingStep): Violation[] {
  return violations.filter((violation) => stepOf(violation.pointer) === step);
}

/** An empty line is no claim, and an untouched child is no child. */
export function tidied(content: FilingContent): FilingContent {
  return {
    ...content,
    ...(content.claims === undefined ? {} : { claims: content.claims.filter((claim) => claim.trim() !== '') }),
    ...(content.children === undefined
      ? {}
      : { children: content.children.filter((child) => Object.values(child).some((value) => value !== '')) }),
  };
}
