/** RFC 6901 pointers into a filing. */

type Tree = Record<string, unknown>;

function tokens(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function readAt(content: object, pointer: string): unknown {
  let found: unknown = content;
  for (const token of tokens(pointer)) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Tree)[token];
  }
  return found;
}

/** The content with one value changed; an empty value is left out, for the contract knows no empty dates. */
export function writeAt<T extends object>(content: T, pointer: string, value: unknown): T {
  const [first, ...rest] = tokens(pointer);
  if (first === undefined) return content;
  const copy: Tree = { ...(content as Tree) };
  if (rest.length > 0) {
    const inner = copy[first];
    copy[first] = writeAt(typeof inner === 'object' && inner !== null ? inner : {}, `/${rest.join('/')}`, value);
  } else if (value === undefined || value === '') {
    Reflect.deleteProperty(copy, first);
  } else {
    copy[first] = value;
  }
  return copy as T;
}
