import type { Services } from '../../commands/services.ts';
import type { ContactLists } from '../../contacts/list.ts';
import type { Db } from '../../database/database.ts';
import type { Clock, SettingsStore } from '../../ports.ts';
import { createComforts } from './comforts.ts';
import { createHelpOffer } from './help-offer.ts';
import { createHelplines } from './helplines.ts';
import { createJournalSettings } from './journal-settings.ts';
import { createSupportPeople } from './support-people.ts';

export interface SupportOptions {
  db: Db;
  clock: Clock;
  settings: SettingsStore;
  contactLists: Pick<ContactLists, 'cards'>;
}

/** What helps on a bad day, whom to turn to, and how the room behaves. */
export function createSupport({ db, clock, settings, contactLists }: SupportOptions) {
  const journalSettings = createJournalSettings({ db });
  return {
    ...createComforts({ db }),
    ...createSupportPeople({ db, contactLists }),
    ...createHelplines({ db, settings, journalSettings }),
    ...createHelpOffer({ db, clock, settings: journalSettings }),
    ...journalSettings,
  } satisfies Services['support'];
}
