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
  /** Text of one journal entry. */
  entryBytes: 262_144,
  marksPerEntry: 100,
  filesPerEntry: 20,
  /** Files of entries that leave with one export, together. */
  entryExportBytes: 524_288_000,
  /** Of one's own and those that came along. */
  marks: 500,
  markName: 60,
  templates: 100,
  comforts: 200,
  supportPeople: 50,
  helplines: 30,
  ruleProfiles: 50,
  ruleNeeds: 4,
  ruleTexts: 12,
  /** Files that are shown as annexes of one report, together, and the pages of those that are PDFs. */
  annexBytes: 26_214_400,
  annexPages: 120,
  /** Activities in one claim period. */
  quota: 200,
  /** Text of one note on a canvas. */
  canvasNote: 2_000,
  notesPerCanvas: 500,
  versionsPerCanvas: 500,
  filesPerNote: 20,
  experimentsPerIdea: 200,
  roundsPerIdea: 100,
  questionsPerRound: 30,
  feedbackAnswer: 10_000,
  promotionStepsPerIdea: 300,
  scenariosPerIdea: 12,
  presetsPerReport: 50,
  /** Of one section of Today. */
  dueItems: 200,
  unitsPerMonth: 1_000_000_000,
  canvasFileBytes: 2_097_152,
  /** What the form of a feedback round saves. */
  answersFileBytes: 2_097_152,
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
  /** Different words for moods in one table. More of them are no moods. */
  importMoodWords: 100,
  /** `journal.json`, unpacked. */
  journalBytes: 104_857_600,
  /** A file of vCards, and how many of them. */
  cardBytes: 20_971_520,
  importCards: 20_000,
} as const;
