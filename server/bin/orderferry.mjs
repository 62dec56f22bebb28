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
const { main } = await import('../src/cli/main.ts')
process.exitCode = await main(process.argv.slice(2))
