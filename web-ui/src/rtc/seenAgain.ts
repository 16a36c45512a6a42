/**
 * Runs something each time the person comes back to the page: from another app, from a locked screen, or by the
 * browser's way back to a page that it had kept. Returns what ends that.
 */
export function onSeenAgain(run: () => void): () => void {
  const whenVisible = () => {
    if (document.visibilityState === 'visible') run();
  };
  const whenShown = (event: PageTransitionEvent) => {
    if (event.persisted) run();
  };
  document.addEventListener('visibilitychange', whenVisible);
  addEventListener('pageshow', whenShown);
  return () => {
    document.removeEventListener('visibilitychange', whenVisible);
    removeEventListener('pageshow', whenShown);
  };
}
