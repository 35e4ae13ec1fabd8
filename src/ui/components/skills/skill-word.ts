import type { Skill } from '#contract/skills.ts';

/** Words for skills as they are compared: case, accents and the width of gaps do not count, every sign does. */
export function foldSkillWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The skill that is called so, by its name or another word for it. */
export function findCalled(skills: readonly Skill[], word: string): Skill | undefined {
  const key = foldSkillWord(word);
  return skills.find(({ name, synonyms }) => [name, ...synonyms].some((each) => foldSkillWord(each) === key));
}

/** What was typed comes first, then names that begin so, then those that hold it somewhere. Others are left out: they were found for other letters. */
export function rankMatches(skills: readonly Skill[], typed: string): Skill[] {
  const key = foldSkillWord(typed);
  const rankOf = ({ name, synonyms }: Skill) => {
    const words = [name, ...synonyms].map(foldSkillWord);
    if (words.includes(key)) return 0;
    if (words[0]?.startsWith(key)) return 1;
    if (words.some((word) => word.startsWith(key))) return 2;
    return words.some((word) => word.includes(key)) ? 3 : null;
  };
  return skills
    .flatMap((skill) => {
      const rank = rankOf(skill);
      return rank === null ? [] : [{ skill, rank }];
    })
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ skill }) => skill);
}
