/** The demo's ports, each with its variable; a taken one is said in a sentence before anything is started. */
import { execFileSync } from 'node:child_process'
import { createServer } from 'node:net'

export interface DemoPorts {
  readonly service: number
  readonly commerce: number
  readonly simulator: number
  readonly database: number
}

const named = {
  service: { variable: 'ORDERFERRY_PORT', port: 4600 },
  commerce: { variable: 'COMMERCE_PORT', port: 4610 },
  simulator: { variable: 'SIMULATOR_PORT', port: 4620 },
  database: { variable: 'ORDERFERRY_DATABASE_PORT', port: 4632 },
} as const

export function demoPorts(env: NodeJS.ProcessEnv): DemoPorts {
  const portOf = (part: keyof typeof named) => {
    const { variable, port } = named[part]
    const chosen = Number(env[variable] ?? port)
    if (Number.isInteger(chosen) && chosen > 0 && chosen < 65_536) return chosen
    console.error(`${variable} must be a port between 1 and 65535, not "${env[variable]}".`)
    return process.exit(2)
  }
  return {
    service: portOf('service'),
    commerce: portOf('commerce'),
    simulator: portOf('simulator'),
    database: portOf('database'),
  }
}

/** Ends the program with one line for each port that is taken. PostgreSQL's may be: a running one is adopted. */
export async function requireFreePorts(ports: DemoPorts): Promise<void> {
  const parts = ['service', 'commerce', 'simulator'] as const
  const taken: (typeof parts)[number][] = []
  for (const part of parts) if (!(await isFree(ports[part]))) taken.push(part)
  for (const part of taken) {
    console.error(
      `Port ${ports[part]} is taken${userOf(ports[part])}. Set ${named[part].variable} to another one.`,
    )
  }
  if (taken.length > 0) process.exit(1)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

/** Who listens there, where the system has a program that tells. */
function userOf(port: number): string {
  try {
    const listing = execFileSync('ss', ['-Hltnp', `sport = :${port}`], { encoding: 'utf8', timeout: 2_000 })
    const process = /users:\(\("([^"]+)",pid=(\d+)/.exec(listing)
    return process === null ? '' : ` by ${process[1]} (process ${process[2]})`
  } catch {
    return ''
  }
}
