import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mostWarmPaths } from '#contract/contact-parts.ts';
import { createMemoryCore, type MemoryCore } from '#tests/helpers/memory-core.ts';
import { addContact, logWith } from '#tests/helpers/people.ts';
import { addApplication, failureOf } from '#tests/helpers/scenery.ts';

let test: MemoryCore;
beforeEach(() => {
  test = createMemoryCore();
});
afterEach(() => test.close());

const earlier = (company: string) => ({
  earlierCompanies: [{ company, fromOn: '2019-01-01', toOn: '2021-12-31' }],
});
async function pathsTo(company: string) {
  const { id } = await addApplication(test.client, company);
  const found = await test.client.contacts.listWarmPaths({ applicationId: id });
  return found.map(({ contact, tier, reason, companyName }) => [contact.name, tier, reason, companyName]);
}

describe('warm paths', () => {
  it('stand in strict tiers, each contact once with the best reason', async () => {
    await addContact(test.client, 'Group earlier', earlier('Maju Jaya'));
    await addContact(test.client, 'Group now', { company: 'Maju Jaya' });
    await addContact(test.client, 'Earlier', { company: 'Samudra', ...earlier('PT Maju Jaya Tbk') });
    await addContact(test.client, 'Now', { company: 'PT Maju Jaya Tbk', ...earlier('Maju Jaya') });
    await addContact(test.client, 'Both', { company: 'Maju Jaya', ...earlier('PT Maju Jaya Tbk') });
    expect(await pathsTo('PT Maju Jaya Tbk')).toEqual([
      ['Now', 1, 'works_here', 'PT Maju Jaya Tbk'],
      ['Both', 2, 'worked_here', 'PT Maju Jaya Tbk'],
      ['Earlier', 2, 'worked_here', 'PT Maju Jaya Tbk'],
      ['Group now', 3, 'works_in_group', 'Maju Jaya'],
      ['Group earlier', 3, 'worked_in_group', 'Maju Jaya'],
    ]);
  });

  it.each([
    ['PT Rimba', 'Rimba'],
    ['Rimba Tbk', 'PT. RIMBA, Tbk.'],
    ['Rimba Inc.', 'rimba'],
    ['Rimba GmbH', 'Rimba Sdn Bhd'],
    ['Café Rimba', 'CV Cafe Rimba'],
  ])('lead from %s to %s: the same group', async (at, to) => {
    await addContact(test.client, 'Sari', { company: at });
    expect(await pathsTo(to)).toEqual([['Sari', 3, 'works_in_group', at]]);
  });

  it.each([
    ['Rimba Digital', 'Rimba'],
    ['Rimba', 'Rimba Digital'],
    ['Bank Nusa', 'Bank Raya'],
    ['PT', 'CV'],
    ['Rimbaraya', 'Rimba Raya'],
  ])('do not lead from %s to %s: alike is not the same', async (at, to) => {
    await addContact(test.client, 'Sari', { company: at, ...earlier(`${at} Lama`) });
    expect(await pathsTo(to)).toEqual([]);
  });

  it('say when somebody was there, and do not show who is archived or thrown away', async () => {
    const { companyId } = await addApplication(test.client, 'Rimba');
    const sari = await addContact(test.client, 'Sari', earlier('Rimba'));
    const away = await addContact(test.client, 'Archived', { company: 'Rimba' });
    const gone = await addContact(test.client, 'Gone', { company: 'Rimba' });
    await test.client.contacts.archive({ ids: [away.id], archived: true });
    await test.client.contacts.trash({ ids: [gone.id] });
    expect(await test.client.contacts.listWarmPaths({ companyId })).toMatchObject([
      { contact: { id: sari.id }, fromOn: '2019-01-01', toOn: '2021-12-31' },
    ]);
    expect((await failureOf(test.client.contacts.listWarmPaths({ companyId: newId() }))).code).toBe(
      'NOT_FOUND',
    );
  });

  it('are at most a page, with those on top who were spoken to last', async () => {
    const { companyId } = await addApplication(test.client, 'Rimba');
    for (let index = 0; index < mostWarmPaths + 5; index += 1) {
      await addContact(test.client, `Far ${index}`, { company: 'PT Rimba' });
    }
    const near = await addContact(test.client, 'Zaki', { company: 'Rimba' });
    const known = await addContact(test.client, 'Zubair', { company: 'PT Rimba' });
    await logWith(test.client, known.id);
    const found = await test.client.contacts.listWarmPaths({ companyId });
    expect(found).toHaveLength(mostWarmPaths);
    expect(found.slice(0, 2).map((path) => path.contact.id)).toEqual([near.id, known.id]);
  });
});
