import type { BackendModule } from 'i18next';
import type { Catalogue } from '#locales/index.ts';

type Words = Record<string, Catalogue>;

// In the bundle: what every room speaks, so that the language changes at once.
const everywhere = import.meta.glob<Catalogue>(
  '#locales/*/{app,applications,failures,fields,settings,stages,words}.json',
  { eager: true, import: 'default' },
);

// The words of one room come with it: the first room does not wait for them.
const ofRooms = import.meta.glob<Catalogue>(
  '#locales/*/{backups,canvases,certificates,chart,communities,companies,contacts,experiments,feedback,files,ideas,import,journal,learning,marks,money-tests,moods,network,promotions,reports,rescue,resources,rules,sessions,skills,support,templates,today,transfers,trash,writing}.json',
  { import: 'default' },
);

const pathPattern = /([^/]+)\/([^/]+)\.json$/;

/** `wordsOfEveryRoom.id.app` is `id/app.json`. */
export const wordsOfEveryRoom: Record<string, Words> = {};
for (const [path, catalogue] of Object.entries(everywhere)) {
  const [, language, name] = pathPattern.exec(path) ?? [];
  if (language && name) wordsOfEveryRoom[language] = { ...wordsOfEveryRoom[language], [name]: catalogue };
}

const loaders = new Map(Object.entries(ofRooms).map(([path, load]) => [pathPattern.exec(path)?.[0], load]));

export const roomsWithWords = [
  ...new Set([...loaders.keys()].map((path) => path?.replace(/^.*\/|\.json$/g, '') ?? '')),
];

/** Reads the words of a room when it first speaks; a component that asks for them waits in the nearest Suspense. */
export const wordsOfRooms: BackendModule = {
  type: 'backend',
  init() {},
  read(language, name, callback) {
    const load = loaders.get(`${language}/${name}.json`);
    if (!load) return callback(new Error(`There are no words of ${name}.`), false);
    load().then(
      (catalogue) => callback(null, catalogue),
      (error: Error) => callback(error, true),
    );
  },
};
