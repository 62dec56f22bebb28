/** Who may import whom between workspaces, and inside domain, simulator and web. */
const {
  bench,
  contract,
  domain,
  forbid,
  platform,
  product,
  testCode,
  workspaceRule,
  workspaces,
} = require('./vocabulary.cjs')

const everywhere = [
  forbid('no-cycles', 'A cycle cannot be read from one end.', {}, { circular: true }),
  forbid(
    'no-unresolved-imports',
    'The import leads nowhere.',
    {},
    { couldNotResolve: true, pathNot: '\\.css$' },
  ),
  forbid(
    'no-orphans',
    'Nobody imports this file and it imports nothing: it does nothing. Entry points aside.',
    {
      orphan: true,
      pathNot: [
        ...testCode,
        '(^|/)main\\.tsx?$',
        '/bin/',
        '/migrations/',
        '^(scripts|bench|e2e)/',
        '^[^/]+\\.(config\\.ts|cjs)$',
        '/[^/]+\\.config\\.ts$',
        '\\.d\\.ts$',
      ],
    },
    {},
  ),
  forbid(
    'product-imports-no-test-code',
    'What ships must not depend on tests, builders or recorded examples.',
    { pathNot: [bench, '^e2e/', ...testCode] },
    { path: testCode },
  ),
  forbid(
    'nobody-imports-bench-scripts-or-e2e',
    'These are run, not used. A benchmark runs with the help of scripts.',
    { path: '^([^/]+)', pathNot: bench },
    { path: '^(bench|scripts|e2e)/', pathNot: '^$1/' },
  ),
]

const insideDomain = [
  workspaceRule('domain-imports-only-itself', 'The rules know nobody.', '^domain/', []),
  forbid(
    'domain-imports-no-package-and-no-node',
    'Rules are pure: no packages, no input or output, no clock.',
    product('^domain/'),
    { pathNot: [workspaces, '^(postgres|bench|scripts|e2e)/'], couldNotResolve: false },
  ),
  forbid(
    'domain-money-imports-no-other-rules',
    'Money is the ground that the words of both sides stand on.',
    product('^domain/src/money/'),
    product('^domain/src/[^/]+/', '^domain/src/money/'),
  ),
  forbid(
    'domain-words-import-only-money-and-themselves',
    "Amazon's words and Commerce's words meet in the rules, never in each other's files.",
    product('^domain/src/(amazon|commerce)/'),
    product('^domain/src/[^/]+/', '^domain/src/(money|$1)/'),
  ),
]

const edges = [
  workspaceRule(
    'contract-imports-only-domain',
    'Browser and server share it, so it knows neither.',
    '^contract/',
    [domain],
  ),
  workspaceRule(
    'commerce-imports-only-domain',
    'The embedded Commerce meets the server over HTTP, as a real one does.',
    '^commerce/',
    [domain],
  ),
  workspaceRule(
    'simulator-imports-only-itself',
    'Shared types would share misunderstandings of Amazon.',
    '^simulator/',
    [],
  ),
  forbid(
    'simulator-world-imports-no-layer-above',
    'The world is what is true; faults, scenarios and surfaces act on it.',
    product('^simulator/src/world/'),
    product('^simulator/src/(faults|scenarios|amazon|control)/'),
  ),
  forbid(
    'simulator-faults-and-scenarios-import-no-surface',
    'Amazon and control are how the world is seen; what happens in it does not know them.',
    product('^simulator/src/(faults|scenarios)/'),
    product('^simulator/src/(amazon|control)/'),
  ),
  workspaceRule('web-imports-only-contract-and-domain', 'The admin meets the server over HTTP.', '^web/', [
    contract,
    domain,
  ]),
  forbid(
    'web-ui-imports-only-itself-and-words',
    'What draws does not know what is drawn; why a call failed it can say.',
    product('^web/src/ui/'),
    product('^(web|contract|domain)/', '^web/src/(ui|words)/', '^web/src/api/call\\.ts$'),
  ),
  forbid(
    'web-page-imports-only-what-pages-share',
    'A page loads, arranges and links; it borrows nothing from another page.',
    product('^web/src/pages/([^/.]+)'),
    {
      path: '^web/',
      pathNot: [
        '^web/src/(ui|api|words|orders|products|stores|sign-in)/',
        '^web/src/paths\\.tsx?$',
        '^web/src/pages/$1[./]',
        ...testCode,
      ],
    },
  ),
  workspaceRule(
    'e2e-imports-only-words',
    'Journeys start processes, as people do; what they look for is written there.',
    '^e2e/',
    ['^contract/src/words/'],
  ),
  workspaceRule(
    'postgres-imports-nothing-of-ours',
    'It starts a database and knows nobody.',
    '^postgres/',
    [],
  ),
  forbid(
    'postgres-is-imported-only-where-a-process-starts',
    'Others are given a connection and cannot tell an embedded database from a server.',
    {
      pathNot: [
        '^postgres/',
        '^scripts/',
        bench,
        '^(server|commerce)/src/main\\.ts$',
        // Commands beside a running service find the database that it runs on.
        '^server/src/cli/database-url\\.ts$',
        ...testCode,
      ],
    },
    product('^postgres/'),
  ),
  workspaceRule(
    'scripts-import-only-platform-and-contract',
    'Scripts start and check; what they need of the product is its edges, and its schema to print it.',
    '^scripts/',
    [platform, contract, '^server/src/database/(describe-schema|migrate)\\.ts$'],
  ),
]

module.exports = { workspaceRules: [...everywhere, ...insideDomain, ...edges] }
