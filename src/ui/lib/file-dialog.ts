let dialogCount = 0;
let chosenIn: HTMLInputElement | null = null;

/** Whether the program itself asks for a file right now: the window in front is then its own. */
export function asksForFile(): boolean {
  return dialogCount > 0 || chosenIn !== null;
}

/** Around a call that shows a dialog of the system. */
export async function whileAsking<Result>(ask: () => Promise<Result>): Promise<Result> {
  dialogCount += 1;
  try {
    return await ask();
  } finally {
    dialogCount -= 1;
  }
}

/** Hears of the dialogs that the browser shows for fields of files, until what it returns is called. */
export function watchFileFields(): () => void {
  const begin = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.type === 'file') chosenIn = target;
  };
  const end = () => {
    chosenIn = null;
  };
  document.addEventListener('click', begin, true);
  const ends = ['change', 'cancel'] as const;
  for (const name of ends) document.addEventListener(name, end, true);
  // A browser that tells nothing of a dialog that was closed gives the focus back all the same.
  window.addEventListener('focus', end);
  return () => {
    end();
    document.removeEventListener('click', begin, true);
    for (const name of ends) document.removeEventListener(name, end, true);
    window.removeEventListener('focus', end);
  };
}
