// What an address may carry after its path. Anything else in it is dropped: addresses come from outside.

export interface ApplicationsSearch {
  view?: 'board' | 'table';
  /** Application shown in the panel. */
  open?: string;
}

export function readApplicationsSearch(given: Record<string, unknown>): ApplicationsSearch {
  return {
    ...((given.view === 'board' || given.view === 'table') && { view: given.view }),
    ...readOpen(given),
  };
}

export const contactViews = ['board', 'table', 'slipping', 'introductions', 'duplicates'] as const;

export interface ContactsSearch {
  view?: (typeof contactViews)[number];
  /** Contact shown in the panel. */
  open?: string;
}

export function readContactsSearch(given: Record<string, unknown>): ContactsSearch {
  const view = contactViews.find((one) => one === given.view);
  return { ...(view && { view }), ...readOpen(given) };
}

export interface CommunitiesSearch {
  /** Community shown in the panel. */
  open?: string;
}

export function readCommunitiesSearch(given: Record<string, unknown>): CommunitiesSearch {
  return readOpen(given);
}

export const learningViews = [
  'board',
  'table',
  'resources',
  'time',
  'certificates',
  'skills',
  'gaps',
] as const;

export interface LearningSearch {
  view?: (typeof learningViews)[number];
  /** What is shown in the panel: a goal, or what the view lists. */
  open?: string;
}

export function readLearningSearch(given: Record<string, unknown>): LearningSearch {
  const view = learningViews.find((one) => one === given.view);
  return { ...(view && { view }), ...readOpen(given) };
}

export const journalViews = ['days', 'calendar', 'year', 'trends', 'support'] as const;

export interface JournalSearch {
  view?: (typeof journalViews)[number];
  /** Entry shown in the panel, or with the whole page to itself. */
  open?: string;
  full?: true;
}

export function readJournalSearch(given: Record<string, unknown>): JournalSearch {
  const view = journalViews.find((one) => one === given.view);
  const open = readOpen(given);
  return { ...(view && { view }), ...open, ...(open.open && given.full === true && { full: true }) };
}

export interface IdeasSearch {
  /** Idea shown in the panel. */
  open?: string;
}

export function readIdeasSearch(given: Record<string, unknown>): IdeasSearch {
  return readOpen(given);
}

export const ideaViews = [
  'canvas',
  'assumptions',
  'experiments',
  'feedback',
  'promotion',
  'money',
  'versions',
] as const;

export interface IdeaSearch {
  view?: (typeof ideaViews)[number];
  /** What the view shows as chosen: an assumption, an experiment, a version. */
  open?: string;
}

export function readIdeaSearch(given: Record<string, unknown>): IdeaSearch {
  const view = ideaViews.find((one) => one === given.view);
  return { ...(view && { view }), ...readOpen(given) };
}

function readOpen(given: Record<string, unknown>): { open?: string } {
  return typeof given.open === 'string' && given.open !== '' ? { open: given.open } : {};
}

export interface ReportSearch {
  /** The application or idea it is about. */
  about?: string;
}

export function readReportSearch(given: Record<string, unknown>): ReportSearch {
  return typeof given.about === 'string' && given.about !== '' ? { about: given.about } : {};
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
