/**
 * Runs before `npm start` and `npm test`, on the host's Node (20 or newer): brings the installed packages to what
 * the lockfile says, and checks that the Node of the scripts is the one we ship with. Plain JavaScript for that reason.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const checkout = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(checkout, 'node_modules', '.orderferry-installed')
const wantedNode = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')).devDependencies.node

function lockfileHash() {
  return createHash('sha256')
    .update(readFileSync(join(checkout, 'package-lock.json')))
    .digest('hex')
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfileHash()
}

function install() {
  console.log('Installing packages (once; a minute or so) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--loglevel=error'], { cwd: checkout, stdio: 'inherit' })
  if (status !== 0) {
    console.error('The packages could not be installed. Is the npm registry reachable? Try: npm ci')
    process.exit(1)
  }
  writeFileSync(stamp, lockfileHash())
}

function shippedNodeVersion() {
  try {
    const program = join(checkout, 'node_modules', 'node', 'bin', 'node')
    return execFileSync(program, ['--version'], { encoding: 'utf8', timeout: 10_000 }).trim()
  } catch {
    return null
  }
}

if (!isInstalled()) install()
if (shippedNodeVersion() !== `v${wantedNode}`) {
  console.error(
    `Node ${wantedNode} was not installed with the packages, as install scripts are switched off.`,
  )
  console.error('Allow this one: npm rebuild node --ignore-scripts=false')
  process.exit(1)
}
