import type { Services } from '../../commands/services.ts';
import type { Db } from '../../database/database.ts';
import { skillKey } from '../../skills/dictionary-words.ts';

/** What is written of a skill here, as far as an import can add to it. */
export interface KnownSkill {
  id: string;
  name: string;
  level: number | null;
  isOwn: 0 | 1;
  evidence: string;
}

export interface NewSkill {
  name: string;
  level: number | null;
  evidence: string;
  synonyms: string[];
}

export type SkillTarget = ReturnType<typeof createSkillTarget>;

/** Where imported skills go, and what stands there already. */
export function createSkillTarget({
  db,
  skills,
}: {
  db: Db;
  skills: Pick<Services['skills'], 'add' | 'change'>;
}) {
  const raw = db.$client;
  const rows = raw.prepare<[], KnownSkill & { key: string }>(
    `SELECT word.word_key AS key, skill.id, skill.name, skill.level, skill.is_own AS isOwn, skill.evidence
     FROM skill_words AS word JOIN skills AS skill ON skill.id = word.skill_id`,
  );
  const ownerOf = raw.prepare('SELECT 1 FROM skill_words WHERE word_key = ?');

  return {
    /** All of the dictionary by each of its words. */
    listKnown: (): Map<string, KnownSkill> => new Map(rows.all().map(({ key, ...skill }) => [key, skill])),
    /** Adds an entry of one's own; synonyms that another one has stay with that. */
    add(id: string, { synonyms, ...skill }: NewSkill): void {
      const free = synonyms.filter((word) => ownerOf.get(skillKey(word)) === undefined);
      void skills.add({ id, fields: { ...skill, synonyms: free, own: true } });
    },
    /** Puts an entry on one's own list; what it says already stays. */
    takeOver({ id, level, evidence }: KnownSkill, said: Pick<NewSkill, 'level' | 'evidence'>): void {
      const changes = {
        own: true,
        ...(level === null && said.level !== null && { level: said.level }),
        ...(evidence === '' && said.evidence !== '' && { evidence: said.evidence }),
      };
      void skills.change({ id, changes, base: {} });
    },
  };
}
