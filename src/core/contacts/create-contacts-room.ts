import type { LastDays } from '../activities/last-days.ts';
import type { ActivitiesService } from '../activities/service.ts';
import type { ApplicationLists } from '../applications/list.ts';
import type { Services } from '../commands/services.ts';
import type { CompaniesService } from '../companies/service.ts';
import type { Db } from '../database/database.ts';
import { createPlaces } from '../order/places.ts';
import type { Clock } from '../ports.ts';
import type { TagsService } from '../tags/service.ts';
import { createTagging } from '../tags/tagging.ts';
import { createAdd } from './add-with-links.ts';
import { createApart } from './apart.ts';
import { createDuplicates } from './duplicates.ts';
import { createContactExports } from './exports/create-contact-exports.ts';
import { createIntroductions } from './introductions.ts';
import { createContactLists } from './list.ts';
import { createMerge } from './merge.ts';
import { createOwnRows } from './own-rows.ts';
import { createParts } from './parts.ts';
import { createContacts } from './service.ts';
import { createSimilar } from './similar.ts';
import { createSlippingAway } from './slipping-away.ts';
import { createWarmPaths } from './warm-paths.ts';

export interface ContactsRoomOptions {
  db: Db;
  clock: Clock;
  revision: () => number;
  companies: CompaniesService;
  tags: TagsService;
  activities: ActivitiesService;
  applicationLists: ApplicationLists;
  lastDays: LastDays;
}

/** Puts together all that contacts can do, and their lists for those who show them. */
export function createContactsRoom(options: ContactsRoomOptions) {
  const { db, clock, revision, companies, tags, activities, applicationLists, lastDays } = options;
  const tagging = createTagging({ db, tags }, { table: 'contact_tags', column: 'contact_id' });
  const lists = createContactLists({ db, revision, tagging });
  const introductions = createIntroductions({ db });
  const apart = createApart({ db, clock });
  const parts = createParts({ db, lists, applicationLists });
  const contacts = createContacts({
    db,
    clock,
    companies,
    activities,
    lists,
    tagging,
    introductions,
    places: createPlaces(db.$client, { table: 'contacts', lane: 'state' }),
    ownRows: createOwnRows({ db, companies }),
  });
  const service = {
    ...contacts,
    ...createSlippingAway({ db, clock, lists }),
    ...parts,
    add: createAdd({ db, add: contacts.add, link: parts.link }),
    ...createWarmPaths({ db, lists }),
    ...createDuplicates({ db, lists, apart }),
    ...createContactExports({ db, clock, lists }),
    ...createSimilar({ db, lists }),
    keepApart: ({ ids }) => apart.keep(ids),
    ...createMerge({ db, lastDays, introductions, apart, contacts }),
  } satisfies Services['contacts'] & Record<string, unknown>;
  return { service, lists };
}
