#!/usr/bin/env node
// Plain JavaScript: it runs on an older Node far enough to say that it is too old.
const wanted = 24
const major = Number(process.versions.node.split('.')[0])
if (major < wanted) {
  console.error(
    `Orderferry needs Node ${wanted} or newer; this is ${process.versions.node}. In the checkout, npm ci installs it, and npx orderferry uses it.`,
  )
  process.exit(1)
}

// On a large machine V8 lets garbage lie until it comes to several times what the service needs. Only the start of a
// process can tell it otherwise, so this one begins anew, with the same number; whoever sets a limit keeps theirs.
const heapLimits = ['--max-semi-space-size=16', '--max-old-space-size=512']
const given = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ')
const isLimited = /--max[-_](semi|old)[-_]space[-_]size/.test(given)
if (process.argv[2] === 'start' && !isLimited && process.platform !== 'win32') {
  const options = [...process.execArgv, ...heapLimits, ...process.argv.slice(1)]
  process.execve(process.execPath, [process.execPath, ...options], process.env)
}

const { main } = await import('../src/cli/main.ts')
process.exitCode = await main(process.argv.slice(2))
