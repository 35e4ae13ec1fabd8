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
  /** How large that file may be where it may be larger than others. */
  maxFileBytes: number | null;
}

/** Every address of the API, by path (`/rpc/applications/list`), from the contract itself: no other address exists. */
export function listRoutes(contract: AnyContractRouter): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>();
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
    const { inputSchema, outputSchema } = procedure['~orpc'];
    const files = inputSchema instanceof z.ZodType ? findFiles(inputSchema) : [];
    routes.set(`/rpc/${path.join('/')}`, {
      name: path.join('.'),
      isStream: getEventIteratorSchemaDetails(outputSchema) !== undefined,
      takesFile: files.length > 0,
      maxFileBytes: readMaxBytes(files),
    });
  });
  return routes;
}

function findFiles(schema: z.core.$ZodType): z.ZodFile[] {
  if (schema instanceof z.ZodFile) return [schema];
  if (schema instanceof z.ZodObject) return Object.values<z.core.$ZodType>(schema.shape).flatMap(findFiles);
  if (schema instanceof z.ZodPipe) return findFiles(schema.in);
  if (schema instanceof z.ZodArray) return findFiles(schema.element);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return findFiles(schema.unwrap());
  return [];
}

function readMaxBytes(files: readonly z.ZodFile[]): number | null {
  const sizes = files.map((file) => file.meta()?.maxBytes).filter((bytes) => typeof bytes === 'number');
  return sizes.length > 0 ? Math.max(...sizes) : null;
}
