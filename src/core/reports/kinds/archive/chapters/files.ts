import { fileColumns } from '../../../../files/file-columns.ts';
import { dayOf } from '../../../../machine/clock.ts';
import { type Chapter, makeTable } from '../book.ts';
import type { Scribe } from '../scribe.ts';
import { writeFileSize } from '../write-file-size.ts';

interface Row {
  name: string;
  type: string;
  byteCount: number;
  sha256: string;
  capturedAt: number;
  noun: 'certificate' | 'idea' | 'activity';
  title: string | null;
  happenedOn: string | null;
}

// Those of the Journal are told by its own chapter.
const listing = (
  order: string,
) => `SELECT file.name, file.type, length(file.bytes) AS byteCount, file.sha256, ${fileColumns.capturedAt} AS capturedAt, owner.noun, owner.title, owner.happened_on AS happenedOn
  FROM (
    SELECT file_id, 'certificate' AS noun, title, NULL AS happened_on FROM certificates WHERE deleted_at IS NULL AND file_id IS NOT NULL
    UNION ALL SELECT said.record_id, 'idea', idea.title, NULL FROM evidence AS said JOIN ideas AS idea ON idea.id = said.idea_id
      WHERE said.noun = 'file' AND idea.deleted_at IS NULL
    UNION ALL SELECT link.file_id, 'activity', activity.id, activity.happened_on FROM activity_files AS link
      JOIN activities AS activity ON activity.id = link.activity_id
  ) AS owner JOIN files AS file ON file.id = owner.file_id
  ORDER BY ${order}, owner.noun`;

/** Files that are kept, with the number that proves that one is still the same. */
export function writeFiles({ all, entries, words, veil, fileName }: Scribe): Chapter {
  const { t } = words;
  // In the order of hidden names, files would tell what these begin with.
  const order = fileName('file') === null ? 'file.id' : 'lower(file.name), file.id';
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const found = all<Row>(listing(order)).flatMap(({ noun, title, happenedOn, ...file }) => {
    if (noun !== 'activity') return [{ ...file, owner: `${t(`words:noun.${noun}`)}: ${veil.text(title)}` }];
    const entry = entryOf.get(title ?? '');
    if (!entry || happenedOn === null) return [];
    const what = t(`words:activityKind.${entry.kind}`);
    return [{ ...file, owner: t('archive.fileOfEntry', { what, day: words.day(happenedOn) }) }];
  });
  const table = makeTable(
    t('archive.files', { count: found.length }),
    ['file', 'type', 'size', 'owner', 'keptOn', 'sha256'].map((head) => t(`archive.head.${head}`)),
    found.map(({ name, type, byteCount, owner, capturedAt, sha256 }) => [
      fileName(name),
      type,
      writeFileSize(byteCount, words),
      owner,
      words.day(dayOf(capturedAt)),
      sha256,
    ]),
    [2],
  );
  return {
    part: 'files',
    count: found.length,
    sections: [{ heading: null, leaves: [], table: found.length > 0 ? table : null }],
  };
}
