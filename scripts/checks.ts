/** What is checked before the tests run, in this order: each is a program that fails by its exit code. */
export interface Check {
  readonly name: string
  /** A script for Node, as a path in the checkout. It checks the folder that it is run in. */
  readonly program: string
  readonly options: readonly string[]
}

export const checks = [
  { name: 'types', program: 'node_modules/typescript7/bin/tsc', options: ['--noEmit'] },
  // The admin runs in browsers: other libraries, and JSX.
  { name: 'types-of-web', program: 'node_modules/typescript7/bin/tsc', options: ['--noEmit', '-p', 'web'] },
  {
    name: 'format-and-lint',
    program: 'node_modules/@biomejs/biome/bin/biome',
    options: ['ci', '--colors=off'],
  },
  { name: 'promises', program: 'scripts/floating-promises.ts', options: [] },
  { name: 'imports', program: 'scripts/import-rules.ts', options: [] },
  {
    name: 'unused',
    program: 'node_modules/knip/bin/knip.js',
    options: ['--no-progress', '--no-config-hints'],
  },
  { name: 'licences', program: 'scripts/licences.ts', options: [] },
] as const satisfies readonly Check[]
