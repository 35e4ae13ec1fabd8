import { v7 as newId } from 'uuid';
import { Failure } from '#contract/failures.ts';
import type { FeedbackChanges, FeedbackItem } from '#contract/feedback.ts';
import type { ActivitiesService } from '../../activities/service.ts';
import { defined, isSame, refuseStale } from '../../commands/refuse-stale.ts';
import type { Services } from '../../commands/services.ts';
import type { Db } from '../../database/database.ts';
import { isTooLate } from '../../dates/calendar.ts';
import type { Clock } from '../../ports.ts';
import type { CanvasReader } from '../canvas/canvas-reader.ts';
import type { NoteWriter } from '../canvas/note-writer.ts';
import { refusal } from '../refusal.ts';
import { answersSay } from './answers-say.ts';
import type { AskedRound } from './rounds.ts';
import { createStances } from './stances.ts';

export interface FeedbackItemsOptions {
  db: Db;
  clock: Clock;
  activities: ActivitiesService;
  reader: CanvasReader;
  writer: NoteWriter;
  getRound: (id: string) => AskedRound;
}

type Verbs = 'list' | 'get' | 'add' | 'change' | 'remove';
type Fields = ReturnType<typeof fieldsOf>;
type Row = Omit<FeedbackItem, 'contact' | 'tags' | 'answers' | 'stances' | 'answerStances'> & {
  contactId: string | null;
  contactName: string | null;
  tags: string;
  answers: string;
  activityId: string | null;
};

const columns = `item.id, item.idea_id AS ideaId, item.round_id AS roundId, item.contact_id AS contactId, contact.name AS contactName, item.name,
  item.given_on AS givenOn, item.channel, item.said, item.quote, item.tags, item.answers, item.activity_id AS activityId,
  item.created_at AS createdAt, item.changed_at AS changedAt`;
const from = 'feedback AS item LEFT JOIN contacts AS contact ON contact.id = item.contact_id';
const speakOf = (
  note: string,
) => `SELECT record_id FROM evidence WHERE note_id = ${note} AND noun = 'feedback'
  UNION ALL SELECT record_id FROM (${answersSay(`item.idea_id = @ideaId AND question.note_id = ${note}`)})`;
const words = `concat_ws(char(10), coalesce(contact.name, item.name), item.said, item.quote, (SELECT group_concat(value, char(10)) FROM json_each(item.tags)))`;
const asked = `item.idea_id = @ideaId AND (@roundId IS NULL OR item.round_id = @roundId)
  AND (@noteId IS NULL OR item.id IN (${speakOf('@noteId')}))
  AND (@exceptNoteId IS NULL OR item.id NOT IN (${speakOf('@exceptNoteId')}))
  AND (@text IS NULL OR instr(lower(${words}), lower(@text)) > 0)`;

/** What people said of ideas. That they were asked stands in the ledger, too, without a word of what they said. */
export function createFeedbackItems(options: FeedbackItemsOptions) {
  const { db, clock, activities, reader, writer, getRound } = options;
  const raw = db.$client;
  const stances = createStances({ db });
  const byId = raw.prepare<[id: string], Row>(`SELECT ${columns} FROM ${from} WHERE item.id = ?`);
  const page = raw.prepare<[object], Row>(
    `SELECT ${columns} FROM ${from} WHERE ${asked} ORDER BY item.given_on DESC, item.id DESC LIMIT @limit OFFSET @offset`,
  );
  const count = raw.prepare<[object], number>(`SELECT count(*) FROM ${from} WHERE ${asked}`).pluck();
  const insert = raw.prepare(
    `INSERT INTO feedback (id, idea_id, round_id, contact_id, name, given_on, channel, said, quote, tags, answers, activity_id, created_at, changed_at)
     VALUES (@id, @ideaId, @roundId, @contactId, @name, @givenOn, @channel, @said, @quote, @tags, @answers, @activityId, @now, @now)`,
  );
  const update = raw.prepare(
    `UPDATE feedback SET round_id = @roundId, contact_id = @contactId, name = @name, given_on = @givenOn, channel = @channel, said = @said,
       quote = @quote, tags = @tags, answers = @answers, activity_id = @activityId, changed_at = @now WHERE id = @id`,
  );
  const remove = raw.prepare('DELETE FROM feedback WHERE id = ?');

  function find(id: string): Row {
    const found = byId.get(id);
    if (!found) throw new Failure('NOT_FOUND');
    return found;
  }

  function toItems(rows: readonly Row[]): FeedbackItem[] {
    const ids = rows.map(({ id }) => id);
    const [stancesOf, answerStancesOf] = [stances.of(ids), stances.ofAnswers(ids)];
    return rows.map(({ contactId, contactName, activityId: _activityId, tags, answers, ...row }) => ({
      ...row,
      contact: contactId === null ? null : { id: contactId, name: contactName ?? '' },
      tags: JSON.parse(tags),
      answers: JSON.parse(answers),
      stances: stancesOf(row.id),
      answerStances: answerStancesOf(row.id),
    }));
  }

  function get(id: string): FeedbackItem {
    const [item] = toItems([find(id)]);
    if (!item) throw new Failure('NOT_FOUND');
    return item;
  }

  /** As it is stored: notes that are there in one order, tags once whatever their case, a name only of somebody who is not in Contacts. */
  function inOrder(ideaId: string, fields: FeedbackChanges): FeedbackChanges {
    const { stances: given, tags } = fields;
    return {
      ...fields,
      ...(given && { stances: stances.known(ideaId, given) }),
      ...(tags && {
        tags: [...new Map(tags.map((tag) => [tag.toLowerCase(), tag] as const).reverse()).values()].reverse(),
      }),
      ...(fields.contactId != null && { name: null }),
    };
  }

  function check(ideaId: string, fields: FeedbackChanges, before: Fields | null, part: string): void {
    const { givenOn, roundId = before?.roundId ?? null, answers } = fields;
    if (givenOn !== undefined && givenOn !== before?.givenOn && isTooLate(givenOn, clock.today()))
      throw refusal(`${part}.givenOn`, 'OUT_OF_RANGE');
    const round = roundId === null ? null : getRound(roundId);
    if (round && round.ideaId !== ideaId) throw new Failure('NOT_FOUND');
    const kinds = new Map(round?.questions.map(({ id, kind }) => [id, kind]));
    for (const [index, { questionId, number }] of (answers ?? []).entries()) {
      const [least, most] = kinds.get(questionId) === 'scale' ? [1, 5] : [0, 1];
      if (kinds.has(questionId) && number !== null && (number < least || number > most))
        throw refusal(`${part}.answers.${index}.number`, 'OUT_OF_RANGE');
    }
  }

  /** Writes the entry of the ledger. */
  function log(ideaId: string, { contactId, name, givenOn, channel }: Fields): string {
    const contact = contactId === null ? [] : [{ noun: 'contact' as const, id: contactId }];
    return activities.record({
      ...{ id: newId(), kind: 'feedback', links: [{ noun: 'idea', id: ideaId }, ...contact] },
      fields: { happenedOn: givenOn, method: channel, person: name },
    }).id;
  }

  /** Brings the entry in step, if there still is one; returns its id. */
  function settleEntry({ ideaId, activityId, contactId }: Row, wanted: Fields): string | null {
    if (activityId === null) return null;
    if (contactId === wanted.contactId) {
      const { givenOn: happenedOn, channel: method, name: person } = wanted;
      activities.change({ id: activityId, changes: { happenedOn, method, person } });
      return activityId;
    }
    activities.remove({ id: activityId });
    return log(ideaId, wanted);
  }

  function valuesOf({ tags, answers, stances: _stances, ...columnsOnly }: Fields) {
    return { ...columnsOnly, tags: JSON.stringify(tags), answers: JSON.stringify(answers), now: clock.now() };
  }

  return {
    list({ ideaId, roundId = null, noteId = null, exceptNoteId = null, text = null, offset, limit }) {
      reader.template(ideaId);
      const wanted = { ideaId, roundId, noteId, exceptNoteId, text };
      return { rows: toItems(page.all({ ...wanted, offset, limit })), total: count.get(wanted) ?? 0 };
    },
    get: ({ id }) => get(id),
    add({ id, ideaId, fields }) {
      if (byId.get(id)) return get(id);
      reader.template(ideaId);
      const given = inOrder(ideaId, fields);
      check(ideaId, given, null, 'fields');
      const wanted: Fields = { ...blank, ...defined(given) };
      insert.run({ ...valuesOf(wanted), id, ideaId, activityId: log(ideaId, wanted) });
      stances.write({ id, ideaId }, wanted.stances);
      writer.touch(ideaId);
      return get(id);
    },
    change({ id, changes, base }) {
      const current = find(id);
      const { ideaId } = current;
      const stored = fieldsOf(get(id));
      const given = inOrder(ideaId, changes);
      refuseStale<FeedbackChanges>(stored, given, inOrder(ideaId, base));
      const wanted = { ...stored, ...defined(given) };
      if (wanted.contactId !== null) wanted.name = null;
      if (isSame(wanted, stored)) return get(id);
      check(ideaId, given, stored, 'changes');
      update.run({ ...valuesOf(wanted), id, activityId: settleEntry(current, wanted) });
      stances.write({ id, ideaId }, wanted.stances);
      writer.touch(ideaId);
      return get(id);
    },
    remove({ id }) {
      const { ideaId, activityId } = find(id);
      if (activityId !== null) activities.remove({ id: activityId });
      stances.drop(id);
      remove.run(id);
      writer.touch(ideaId);
      return {};
    },
  } satisfies Pick<Services['feedback'], Verbs>;
}

const blank = {
  ...{ roundId: null, contactId: null, name: null, givenOn: '', channel: null, said: '', quote: '' },
  ...{ tags: [], answers: [], stances: [] },
} satisfies Partial<Fields>;

/** Feedback as the person would have written it. */
function fieldsOf(item: FeedbackItem) {
  const { roundId, contact, name, givenOn, channel, said, quote, tags, answers, stances } = item;
  return {
    ...{ roundId, contactId: contact?.id ?? null, name, givenOn, channel, said, quote },
    ...{ tags, answers, stances },
  };
}
