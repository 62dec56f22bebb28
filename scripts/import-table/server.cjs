/** Who may import whom inside server/, and which area may know which package from npm. */
const {
  bench,
  contract,
  domain,
  forbid,
  guardedByTheirImporters,
  insideServer,
  platform,
  product,
  testCode,
} = require('./vocabulary.cjs')

const amazonConnector = '^server/src/amazon/'
const commerceConnector = '^server/src/commerce/'
const database = '^server/src/database/'
const jobs = '^server/src/jobs/'
// Steps and staff actions put jobs on the queue (enqueue….ts, job-queue.ts, job-names.ts); running them is for main.
const enqueue = '^server/src/jobs/(enqueue|job-)[^/]*$'

/** Product code of an area of the server sees only itself and the listed folders of ours. */
function serverRule(name, comment, area, mayImport) {
  const pathNot = [area, ...mayImport, ...guardedByTheirImporters]
  return forbid(name, comment, product(area), { path: insideServer, pathNot })
}

/** A package from npm that only one area of the server may know, tests aside. */
function packageRule(name, comment, packages, home) {
  return forbid(name, comment, product('^server/', home), {
    path: `(^|/)node_modules/(@types/)?(${packages})/`,
  })
}

const server = [
  forbid(
    'server-meets-other-systems-over-http',
    'Commerce, the simulator and the admin are other programs.',
    product('^server/'),
    product('^(commerce|simulator|web)/'),
  ),
  forbid(
    'server-folder-has-a-row-in-the-table',
    'A new folder or file beside main needs a decision about what it may import.',
    {
      path: '^server/src/',
      pathNot: [
        '^server/src/(amazon|cli|commerce|database|http|jobs|mail|orders|platform|printing|stores|sync|users)/',
        '^server/src/(main|assemble-run|observe-jobs|pipeline|config)\\.ts$',
        ...testCode,
      ],
    },
    { path: insideServer, pathNot: guardedByTheirImporters },
  ),
  serverRule('platform-imports-only-itself', 'It would run under any product.', platform, []),
  serverRule(
    'amazon-connector-imports-only-platform-and-domain',
    'It carries calls; it knows no tables, jobs or steps.',
    amazonConnector,
    [platform, domain],
  ),
  serverRule(
    'commerce-connector-imports-only-platform-and-domain',
    'It carries calls; it knows no tables, jobs or steps.',
    commerceConnector,
    [platform, domain],
  ),
  serverRule('database-imports-only-platform-and-domain', 'Statements, and no reasons for them.', database, [
    platform,
    domain,
  ]),
  serverRule('jobs-import-only-platform-and-database', 'It runs work without knowing what it is.', jobs, [
    platform,
    database,
  ]),
  serverRule(
    'sync-imports-what-a-step-needs',
    'Read, decide, act, record: connectors, statements, rules and the next job.',
    '^server/src/sync/',
    [amazonConnector, commerceConnector, database, enqueue, platform, domain],
  ),
  forbid(
    'step-is-not-imported-by-sync',
    'Steps are joined by jobs, which are where work resumes after a crash.',
    product('^server/src/sync/'),
    product('^server/src/sync/[^/]+/'),
  ),
  serverRule(
    'orders-import-no-edge-and-no-step',
    'What staff do now needs connectors, statements, rules and the next job.',
    '^server/src/orders/',
    [amazonConnector, commerceConnector, database, enqueue, platform, domain],
  ),
  serverRule(
    'stores-import-no-edge-and-no-step',
    'What staff do with accounts and stores needs what their actions on orders need.',
    '^server/src/stores/',
    [
      '^server/src/orders/staff-run\\.ts$',
      amazonConnector,
      commerceConnector,
      database,
      enqueue,
      platform,
      domain,
    ],
  ),
  serverRule(
    'users-import-statements-and-rules',
    'Who may sign in is decided from our tables alone.',
    '^server/src/users/',
    [database, platform, domain],
  ),
  serverRule(
    'mail-imports-words-and-statements',
    'It puts mails into words and hands them on.',
    '^server/src/mail/',
    ['^server/src/sync/run\\.ts$', database, platform, contract],
  ),
  serverRule(
    'printing-imports-words-and-what-is-printed',
    'It puts documents into words and draws them; it asks nobody.',
    '^server/src/printing/',
    ['^server/src/orders/print-documents\\.ts$', platform, contract, domain],
  ),
  serverRule('http-imports-no-connector-and-no-step', 'Parse, one call, present.', '^server/src/http/', [
    '^server/src/(orders|printing|stores|users)/',
    database,
    jobs,
    platform,
    contract,
    domain,
  ]),
  forbid(
    'cli-never-imports-sync-or-orders',
    'The command line asks the service to act, so that one place acts.',
    product('^server/src/cli/'),
    product('^server/src/(sync|orders|stores)/'),
  ),
  forbid(
    'cli-speaks-through-the-contract',
    'Only start, migrate, doctor, tokens, users and keys work without a running service.',
    {
      path: '^server/src/cli/',
      pathNot: ['^server/src/cli/(start|migrate|doctor|tokens|users|keys)[^/]*$', ...testCode],
    },
    {
      path: insideServer,
      pathNot: [contract, platform, '^server/src/(cli|sync|orders|stores)/', ...guardedByTheirImporters],
    },
  ),
  serverRule(
    'pipeline-imports-only-sync-and-jobs',
    'It is a table of contents; what staff began is settled beside the steps.',
    '^server/src/pipeline\\.ts$',
    ['^server/src/sync/', '^server/src/orders/commands/settle-order-commands\\.ts$', jobs, platform],
  ),
  forbid(
    'pipeline-is-imported-by-main-only',
    'Who else knew the whole way of an order would decide about it.',
    { pathNot: ['^server/src/main\\.ts$', bench, ...testCode] },
    { path: '^server/src/pipeline\\.ts$' },
  ),
  serverRule('config-imports-only-platform', 'It reads variables.', '^server/src/config\\.ts$', [platform]),
  forbid(
    'config-is-imported-by-main-and-cli-only',
    'Everyone else is handed the values they need.',
    { pathNot: ['^server/src/(main|assemble-run)\\.ts$', '^server/src/cli/', bench, ...testCode] },
    { path: '^server/src/config\\.ts$' },
  ),
]

const packages = [
  packageRule('sql-packages-only-in-database', 'Statements have one home.', 'pg|kysely', database),
  packageRule('job-package-only-in-jobs', 'The job library is replaceable.', 'pg-boss', jobs),
  packageRule(
    'web-framework-only-in-http',
    'Actions do not know that they were asked for over HTTP.',
    'fastify|@fastify/[^/]+|fastify-type-provider-zod',
    '^server/src/http/',
  ),
  packageRule('mail-package-only-in-mail', 'Mails leave by one door.', 'nodemailer', '^server/src/mail/'),
  packageRule(
    'print-packages-only-in-printing',
    'Documents are drawn in one place.',
    'pdfkit|fontkit|linebreak|@embedpdf/[^/]+',
    '^server/src/printing/',
  ),
  packageRule('fetch-package-only-in-platform', 'Every call has our deadline.', 'undici', platform),
  packageRule('log-package-only-in-platform', 'Every line passes our redaction.', 'pino', platform),
  packageRule(
    'command-package-only-in-cli',
    'Commands are parsed at the edge.',
    'commander',
    '^server/src/cli/',
  ),
]

module.exports = { serverRules: [...server, ...packages] }
