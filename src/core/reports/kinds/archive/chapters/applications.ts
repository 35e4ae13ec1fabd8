import { knownSources } from '#contract/applications.ts';
import { type Pay, writePay } from '../../../page/write-values.ts';
import type { Veil } from '../../../veil/create-veil.ts';
import { nameOrder, textOrder } from '../../../veil/name-order.ts';
import { type Chapter, type Leaf, makeLeaf } from '../book.ts';
import type { Scribe } from '../scribe.ts';
import { listOtherCompanies } from './companies.ts';

interface Row extends Pay {
  id: string;
  role: string;
  companyName: string;
  website: string | null;
  companyLocation: string | null;
  companyNotes: string;
  avoid: 0 | 1;
  stageName: string | null;
  meaning: string;
  stageSince: string;
  location: string | null;
  workMode: string | null;
  employmentType: string | null;
  source: string | null;
  link: string | null;
  postingText: string;
  reference: string | null;
  appliedOn: string | null;
  deadlineOn: string | null;
  interest: number | null;
  nextStep: string | null;
  nextStepOn: string | null;
  notes: string;
  isArchived: 0 | 1;
  tagNames: string | null;
  askedSkills: string | null;
}

const listing = (
  veil: Veil,
) => `SELECT application.id, role, company.name AS companyName, company.website, company.location AS companyLocation, company.notes AS companyNotes, company.avoid,
    stage.name AS stageName, stage.meaning, stage_since AS stageSince, application.location, work_mode AS workMode,
    employment_type AS employmentType, pay_min AS payMin, pay_max AS payMax, pay_currency AS payCurrency, pay_period AS payPeriod, source, link,
    posting_text AS postingText, reference, applied_on AS appliedOn, deadline_on AS deadlineOn, interest, next_step AS nextStep,
    next_step_on AS nextStepOn, application.notes, archived_at IS NOT NULL AS isArchived,
    (SELECT group_concat(tag.name, ', ' ORDER BY ${textOrder(veil, { text: 'tag.name', id: 'tag.id' })}) FROM application_tags AS link JOIN tags AS tag ON tag.id = link.tag_id
     WHERE link.application_id = application.id) AS tagNames,
    (SELECT group_concat(skill.name, ', ' ORDER BY ${textOrder(veil, { text: 'lower(skill.name)', id: 'skill.id' })}) FROM application_skills AS said JOIN skills AS skill ON skill.id = said.skill_id
     WHERE said.application_id = application.id AND said.is_asked = 1) AS askedSkills
  FROM applications AS application JOIN companies AS company ON company.id = application.company_id
    JOIN stages AS stage ON stage.id = application.stage_id
  WHERE application.deleted_at IS NULL ORDER BY coalesce(applied_on, '9'), ${nameOrder(veil, 'companies', { name: 'lower(company.name)', id: 'application.id' })}`;
const listPeople = (
  veil: Veil,
) => `SELECT link.application_id AS applicationId, contact.name, link.part FROM application_contacts AS link
  JOIN contacts AS contact ON contact.id = link.contact_id WHERE contact.deleted_at IS NULL ORDER BY ${nameOrder(veil, 'names', { name: 'lower(contact.name)', id: 'contact.id' })}`;

/** Every application with its history. The period cuts the history alone: an application has many days. */
export function writeApplications(scribe: Scribe): Chapter {
  const { all, words, veil, word } = scribe;
  const found = all<Row>(listing(veil));
  const peopleOf = Map.groupBy(
    all<{ applicationId: string; name: string; part: string }>(listPeople(veil)),
    ({ applicationId }) => applicationId,
  );
  const leaves = found.map((row) => {
    const named = (peopleOf.get(row.id) ?? []).map(
      ({ name, part }) => `${veil.person(name)} (${word('contactPart', part)})`,
    );
    return makeLeaf({
      title: words.t('archive.application', {
        role: veil.text(row.role) ?? '',
        company: veil.company(row.companyName) ?? '',
      }),
      facts: listFacts(row, named.join(', '), scribe),
      texts: [
        [words.t('applications:field.notes'), veil.note(row.notes)],
        [words.t('archive.field.companyNotes'), veil.note(row.companyNotes)],
        [words.t('applications:field.postingText'), veil.text(row.postingText)],
      ],
      tables: [scribe.historyOf('application', row.id)],
    });
  });
  const others = listOtherCompanies(scribe);
  const sections = [
    { heading: null, leaves, table: null },
    { heading: words.t('archive.section.companies'), leaves: others, table: null },
  ];
  return {
    part: 'applications',
    count: leaves.length + others.length,
    sections: sections.filter((section) => section.leaves.length > 0),
  };
}

function listFacts(row: Row, named: string, { words, veil, day, word }: Scribe): Leaf['facts'] {
  const { t } = words;
  const stage = veil.text(row.stageName) ?? t(`words:meaning.${row.meaning}`);
  const isKnown = (knownSources as readonly string[]).includes(row.source ?? '');
  return [
    [t('applications:field.stage'), t('archive.since', { what: stage, day: words.day(row.stageSince) })],
    [t('archive.field.state'), row.isArchived ? t('archive.archived') : null],
    [t('applications:field.appliedOn'), day(row.appliedOn)],
    [t('applications:field.deadlineOn'), day(row.deadlineOn)],
    [t('applications:field.location'), veil.text(row.location)],
    [t('applications:field.workMode'), word('workMode', row.workMode)],
    [t('applications:field.employmentType'), word('employmentType', row.employmentType)],
    [t('applications:field.pay'), veil.pay(writePay(row, words))],
    [t('applications:field.source'), isKnown ? word('source', row.source) : veil.text(row.source)],
    [t('applications:field.reference'), veil.text(row.reference)],
    [
      t('applications:field.interest'),
      row.interest === null ? null : t('archive.ofFive', { value: row.interest }),
    ],
    [t('applications:field.nextStep'), veil.text(row.nextStep)],
    [t('applications:field.nextStepOn'), day(row.nextStepOn)],
    [t('archive.field.tags'), veil.text(row.tagNames)],
    [t('skills:asked.title'), veil.text(row.askedSkills)],
    [t('archive.field.people'), named],
    [t('applications:field.link'), veil.contactData(row.link)],
    [t('words:noun.company'), row.avoid === 1 ? t('archive.avoided') : null],
    [t('archive.field.website'), veil.contactData(row.website)],
    [t('archive.field.companyLocation'), veil.contactData(row.companyLocation)],
  ];
}
