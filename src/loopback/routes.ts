import { type AnyContractRouter, getEventIteratorSchemaDetails } from '@orpc/contract';
import { traverseContractProcedures } from '@orpc/server';
import { z } from 'zod';

export interface Route {
  /** `applications.list`: what the log may say about a request. */
  name: string;
  /** Its answer never ends. */
  isStream: boolean;
  /** Its input holds a file, so that it comes as multipart/form-data and may be large. */
  takesFile: boolean;
}

/** Every address of the API, by path (`/rpc/applications/list`), from the contract itself: no other address exists. */
export function listRoutes(contract: AnyContractRouter): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>();
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
    const { inputSchema, outputSchema } = procedure['~orpc'];
    routes.set(`/rpc/${path.join('/')}`, {
      name: path.join('.'),
      isStream: getEventIteratorSchemaDetails(outputSchema) !== undefined,
      takesFile: inputSchema instanceof z.ZodType && holdsFile(inputSchema),
    });
  });
  return routes;
}

function holdsFile(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodFile) return true;
  if (schema instanceof z.ZodObject) return Object.values<z.core.$ZodType>(schema.shape).some(holdsFile);
  if (schema instanceof z.ZodArray) return holdsFile(schema.element);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return holdsFile(schema.unwrap());
  return false;
}
