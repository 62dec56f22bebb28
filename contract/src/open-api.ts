/** Prints the OpenAPI description of the API from its routes. https://spec.openapis.org/oas/v3.1.1 */
import { z } from 'zod'
import { problemSchema } from './problem.ts'
import { apiPrefix, type Route } from './route.ts'
import { routes } from './routes.ts'

type Json = Readonly<Record<string, unknown>>

export function describeApi(): Json {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [operationId, route] of Object.entries(routes) as [string, Route][]) {
    const path = `${apiPrefix}${route.path.replaceAll(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeRoute(operationId, route) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Orderferry',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: 'Amazon orders in Adobe Commerce and Magento.',
    },
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'orderferry_session' },
      },
      schemas: { Problem: schemaOf(problemSchema, 'output') },
    },
    security: [{ token: [] }, { session: [] }],
  }
}

function describeRoute(operationId: string, route: Route): Json {
  return {
    operationId,
    summary: route.summary,
    tags: [route.path.split('/')[1]],
    ...(route.role === null ? { security: [] } : { 'x-role': route.role }),
    parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
    ...(route.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(route.body, 'input') } },
          },
        }),
    responses: {
      [route.status]: {
        description: 'Done',
        ...contentOf(route),
      },
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function contentOf({ answer, streams, event }: Route): Json {
  if (streams !== undefined) {
    const described = event === undefined ? { type: 'string' } : schemaOf(event, 'output')
    return { content: { [streams]: { schema: described } } }
  }
  return answer === undefined
    ? {}
    : { content: { 'application/json': { schema: schemaOf(answer, 'output') } } }
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): readonly Json[] {
  if (schema === undefined) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>
    required?: readonly string[]
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
    ...(typeof property.description === 'string' ? { description: property.description } : {}),
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return described
}
