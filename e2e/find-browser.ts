/**
 * The browser that journeys run in: `$ORDERFERRY_BROWSER`, else a Chromium or Chrome of this system, else the Chromium
 * that comes as an optional package (Linux on x64), which brings the libraries that a bare system lacks.
 */
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Browser {
  readonly executablePath: string
  /** Added to the environment of the browser, and of nothing else. */
  readonly env: Readonly<Record<string, string>>
}

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export async function findBrowser(): Promise<Browser> {
  const chosen = process.env.ORDERFERRY_BROWSER ?? systemBrowsers.find((path) => existsSync(path))
  if (chosen !== undefined) return { executablePath: chosen, env: {} }
  const packaged = await unpackPackagedBrowser()
  if (packaged !== null) return packaged
  throw new Error(
    'No browser was found. Install Chromium (Debian: apt-get install chromium), or name one: ORDERFERRY_BROWSER=/path/to/chrome',
  )
}

/** The package unpacks its libraries only where it believes to run in a cloud function; that is told to it alone. */
async function unpackPackagedBrowser(): Promise<Browser | null> {
  const before = { ...process.env }
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x'
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    const executablePath = await chromium.executablePath()
    return {
      executablePath,
      env: {
        LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib'),
        FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? join(tmpdir(), 'fonts'),
      },
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null
    throw error
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}
