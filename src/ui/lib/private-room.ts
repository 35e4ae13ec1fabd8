let visit = 0;
let isInside = false;

/** What is said of steps in it does not follow anybody out of it. Returns the way out. */
export function enterPrivateRoom(): () => void {
  visit += 1;
  isInside = true;
  return () => {
    isInside = false;
  };
}

/** Whether the person is in it now. */
export function isInPrivateRoom(): boolean {
  return isInside;
}

/** For what takes a while: remembers where it began. What it returns says whether it may still be told of. */
export function rememberPlace(): () => boolean {
  if (!isInside) return () => true;
  const began = visit;
  return () => isInside && visit === began;
}
