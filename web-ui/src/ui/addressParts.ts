/** `/cases/1?tab=people` as the router wants it: path and search apart. */
export function addressParts(address: string): { to: string; search: Record<string, string> } {
  const [to = '/', search = ''] = address.split('?');
  return { to, search: Object.fromEntries(new URLSearchParams(search)) };
}
