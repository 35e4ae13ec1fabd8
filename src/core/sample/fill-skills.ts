import type { Language } from '#contract/settings.ts';
import type { Workspace } from '../workspace/create-workspace.ts';
import { sampleData } from './sample-data.ts';

/** One's own list of skills in the sample. What postings ask for is found in their texts. */
export function fillSkills({ skills }: Pick<Workspace['services'], 'skills'>, language: Language): void {
  for (const { name, level, evidence } of sampleData.skills) {
    const { rows } = skills.list({ own: false, text: name, offset: 0, limit: 50 });
    const found = rows.find((row) => row.name === name);
    if (!found) throw new Error(`${name} is not in the dictionary`);
    skills.change({ id: found.id, changes: { level, evidence: evidence?.[language] ?? '' }, base: {} });
  }
}
