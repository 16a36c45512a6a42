/** A time as its sentence names it: whole minutes and the seconds beyond them, nothing rounded up. */
export function spokenTime(ms: number): { minutes: number; seconds: number } {
  const seconds = Math.floor(ms / 1000);
  return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
}
