import { createHash } from 'node:crypto';
import type { Rule } from './import-rules.ts';

const languages = ['en', 'id'] as const;

/** Both languages have the same catalogues, with the same keys and the same places for values in each. */
export const cataloguesAgree: Rule = ({ tree }) => {
  const names = [...tree.keys()].flatMap((path) => /^src\/locales\/\w+\/(.+\.json)$/.exec(path)?.[1] ?? []);
  return [...new Set(names)].flatMap((name) => {
    const [first, second] = languages.map((language) => {
      const text = tree.get(`src/locales/${language}/${name}`);
      return text === undefined ? null : flatten(JSON.parse(text));
    });
    if (!first || !second) return [`${name} is missing in ${first ? 'id' : 'en'}`];
    return [...new Set([...first.keys(), ...second.keys()])].flatMap((key) => {
      const [english, indonesian] = [first.get(key), second.get(key)];
      if (english === undefined) return isPluralOf(key, first) ? [] : [`${name}: ${key} is missing in en`];
      if (indonesian === undefined)
        return isPluralOf(key, second) ? [] : [`${name}: ${key} is missing in id`];
      return placesIn(english) === placesIn(indonesian)
        ? []
        : [`${name}: ${key} has other places for values`];
    });
  });
};

/** Indonesian has one form where English has two: `count_one` needs no counterpart beside `count_other`. */
function isPluralOf(key: string, other: ReadonlyMap<string, string>): boolean {
  return key.endsWith('_one') && other.has(key.replace(/_one$/, '_other'));
}

function flatten(value: unknown, prefix = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[prefix, value]]);
  if (typeof value !== 'object' || value === null) throw new Error(`${prefix} is neither text nor a group`);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...flatten(inner, prefix ? `${prefix}.${key}` : key)]),
  );
}

function placesIn(text: string): string {
  return [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map(([, name]) => name)
    .sort()
    .join();
}

/** Every migration that was released is still what it was, byte for byte: it has run on somebody's data. */
export function releasedMigrationsStay(released: Readonly<Record<string, string>>): Rule {
  return ({ tree }) =>
    Object.entries(released).flatMap(([name, hash]) => {
      const text = tree.get(`resources/migrations/${name}`);
      if (text === undefined) return [`${name} was released and is gone`];
      return createHash('sha256').update(text).digest('hex') === hash
        ? []
        : [`${name} was released and has changed`];
    });
}

export const rebuildMarker = '-- rebuild: ';

/** Dropping or renaming takes data along; only a rebuild that says what it does and has its own test may do so. */
export const migrationsDropNothing: Rule = ({ tree }) =>
  [...tree]
    .filter(
      ([path, text]) => /^resources\/migrations\/.*\.sql$/.test(path) && !text.startsWith(rebuildMarker),
    )
    .flatMap(([path, text]) =>
      [...withoutComments(text).matchAll(/\b(?:DROP\s+(?:TABLE|COLUMN)|RENAME\s+(?:TO|COLUMN))\b/gi)].map(
        ([words]) => `${path}: ${words}`,
      ),
    );

export const migrationsAreNumbered: Rule = ({ tree }) => {
  const journal = JSON.parse(tree.get('resources/migrations/meta/_journal.json') ?? '{"entries":[]}') as {
    entries: { idx: number; tag: string; when: number }[];
  };
  const files = [...tree.keys()].flatMap(
    (path) => /^resources\/migrations\/([^/]+)\.sql$/.exec(path)?.[1] ?? [],
  );
  return [
    ...files
      .filter((tag) => !journal.entries.some((entry) => entry.tag === tag))
      .map((tag) => `${tag} is not in the journal`),
    ...journal.entries.flatMap(({ tag, idx, when }, index) => [
      ...(files.includes(tag) ? [] : [`${tag} is in the journal only`]),
      ...(idx === index && tag.startsWith(String(index).padStart(4, '0'))
        ? []
        : [`${tag} has the wrong number`]),
      ...(index > 0 && when <= (journal.entries[index - 1]?.when ?? 0)
        ? [`${tag} is older than the one before`]
        : []),
    ]),
  ];
};

function withoutComments(sql: string): string {
  return sql.replace(/--.*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '');
}
