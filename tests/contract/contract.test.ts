import type { AnyContractProcedure } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import { failureCodes, failureData } from '#contract/failures.ts';
import { contract } from '#contract/index.ts';
import type { ProcedureMeta } from '#contract/procedures.ts';

const procedures = Object.entries(contract).flatMap(([noun, verbs]) =>
  Object.entries(verbs as Record<string, AnyContractProcedure>).map(([verb, procedure]) => {
    const { meta, inputSchema, outputSchema, errorMap } = procedure['~orpc'];
    const { kind, mergeKey } = meta as ProcedureMeta;
    return { name: `${noun}.${verb}`, noun, verb, kind, mergeKey, inputSchema, outputSchema, errorMap };
  }),
);
const readingVerb = /^(?:list|get|find|count|preview|inspect|suggest|watch)(?:[A-Z]|$)/;

describe.each(procedures)('$name', ({ verb, kind, inputSchema, outputSchema, errorMap, mergeKey }) => {
  it('says what goes in and what comes out', () => {
    expect(inputSchema).toBeDefined();
    expect(outputSchema).toBeDefined();
  });

  it('may fail with every code of the closed list and with no other', () => {
    expect(Object.keys(errorMap).sort()).toEqual([...failureCodes].sort());
  });

  it('is named so that reading and changing cannot be mixed up', () => {
    if (kind === 'read') expect(verb).toMatch(readingVerb);
    if (kind === 'command' || kind === 'final') expect(verb).not.toMatch(readingVerb);
    expect(verb).toMatch(/^[a-z]+(?:[A-Z][a-z]+)*$/);
  });

  it('merges steps of undo only when it can be undone', () => {
    if (kind !== 'command') expect(mergeKey).toBeUndefined();
  });
});

describe('failures', () => {
  it('carry nothing but the parts that are named', () => {
    const parsed = failureData.parse({ reference: 'r', stack: 'at x', sql: 'SELECT' });
    expect(parsed).toEqual({ reference: 'r' });
  });

  it('have each code once', () => {
    expect(new Set(failureCodes).size).toBe(failureCodes.length);
  });
});
