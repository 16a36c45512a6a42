/** So many items of a list are asked for at once, where they are looked at page by page. */
export const PAGE = 50;

/** One page of a list, and where the next one begins. */
interface PageOf<Item> {
  items: Item[];
  next?: string | undefined;
}

interface Reading {
  /** No further page is read once there are so many. */
  most?: number;
  /** Hears how many there are so far. */
  onRead?: (count: number) => void;
}

/** A list as a whole, page after page, where leaving out what is on later ones would say that it is not there; `cut` where it was longer than the bound. */
export async function everyPage<Item>(
  read: (from: { cursor?: string }) => Promise<PageOf<Item>>,
  { most = Infinity, onRead }: Reading = {},
): Promise<{ items: Item[]; cut: boolean }> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor === undefined ? {} : { cursor });
    items.push(...page.items);
    cursor = page.next;
    onRead?.(items.length);
  } while (cursor !== undefined && items.length < most);
  return { items, cut: cursor !== undefined };
}
