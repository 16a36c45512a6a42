import type { TrialItem } from '@/api/schemas';

/** Something said, and what was said to it: answers under their question, arguments under their point in dispute, corrections under what they correct. */
export interface Thread {
  item: TrialItem;
  replies: TrialItem[];
}

/** The item that something answers, argues or corrects. */
function spokenTo({ content }: TrialItem): string | undefined {
  return content.question ?? content.issue ?? content.of;
}

/** Threads in the order in which they began. What answers something that the reader cannot see stands by itself. */
export function threadsOf(items: readonly TrialItem[]): Thread[] {
  const threads = new Map<string, Thread>();
  for (const item of items) {
    const thread = threads.get(spokenTo(item) ?? '');
    if (thread === undefined) {
      threads.set(item.id, { item, replies: [] });
    } else {
      thread.replies.push(item);
      threads.set(item.id, thread);
    }
  }
  return [...new Set(threads.values())];
}
