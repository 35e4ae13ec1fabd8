// What an address may carry after its path. Anything else in it is dropped: addresses come from outside.

export interface ApplicationsSearch {
  view?: 'board' | 'table';
  /** Application shown in the panel. */
  open?: string;
}

export function readApplicationsSearch(given: Record<string, unknown>): ApplicationsSearch {
  return {
    ...((given.view === 'board' || given.view === 'table') && { view: given.view }),
    ...(typeof given.open === 'string' && given.open !== '' && { open: given.open }),
  };
}

export interface SearchSearch {
  q?: string;
}

export function readSearchSearch(given: Record<string, unknown>): SearchSearch {
  // A number in the address arrives as a number.
  return given.q === undefined || given.q === '' ? {} : { q: String(given.q).slice(0, 500) };
}

export interface SettingsSearch {
  /** A file with everything in it that was opened outside of the page. */
  received?: string;
}

export function readSettingsSearch(given: Record<string, unknown>): SettingsSearch {
  return typeof given.received === 'string' && given.received !== '' ? { received: given.received } : {};
}
