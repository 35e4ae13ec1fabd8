/** Limits of every input. Lengths of texts count UTF-16 units unless the name says bytes. */
export const limits = {
  line: 500,
  noteBytes: 1_048_576,
  link: 2_048,
  tag: 60,
  tagsPerRecord: 50,
  linksPerContact: 20,
  companiesPerContact: 50,
  intervalDays: 3_650,
  mergeAtOnce: 20,
  /** Ten thousand hours. */
  goalMinutes: 600_000,
  weekMinutes: 10_080,
  skillsPerGoal: 50,
  milestonesPerGoal: 200,
  lessonsPerResource: 500,
  skillWord: 80,
  synonymsPerSkill: 30,
  fileBytes: 20_971_520,
  page: 500,
  bulk: 20_000,
  draftBytes: 2_097_152,
  importBytes: 52_428_800,
  /** A file with everything in it, where it comes through the page. */
  bundleBytes: 536_870_912,
  importRows: 100_000,
  importColumns: 200,
  importCell: 32_768,
  /** Tables of one archive that come in at once. */
  importParts: 20,
  /** A file of vCards, and how many of them. */
  cardBytes: 20_971_520,
  importCards: 20_000,
} as const;
