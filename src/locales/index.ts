// Every sentence of the page and of reports, by language and room. Pure: no DOM, no library.

export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

type Language = 'en' | 'id';

// What the terminal says, before there is a page, stays out of it.
const files = import.meta.glob<Catalogue>(['./*/*.json', '!./*/terminal.json', '!./*/{start,desktop}.json'], {
  eager: true,
  import: 'default',
});

/** `catalogues.id.applications` is `id/applications.json`. */
export const catalogues: Readonly<Record<Language, Readonly<Record<string, Catalogue>>>> = {
  en: collect('en'),
  id: collect('id'),
};

function collect(language: Language): Record<string, Catalogue> {
  const prefix = `./${language}/`;
  return Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, catalogue]) => [path.slice(prefix.length, -'.json'.length), catalogue]),
  );
}
