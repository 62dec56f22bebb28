/**
 * Finds promises that nobody waits for, by their types. Biome's rule of the same name finds most while one types, and
 * misses where it cannot follow a package's types: `sql` statements of Kysely, `query` of pg, Node's own modules. A
 * statement that is not awaited runs outside its transaction, so here the compiler itself is asked.
 */
import { join, relative } from 'node:path'
import ts from 'typescript'

export interface FloatingPromises {
  readonly filesRead: number
  /** Path, line and code of each. */
  readonly found: readonly string[]
}

/** Reads what the tsconfig.json under `root` includes. */
export function findFloatingPromises(root: string): FloatingPromises {
  const program = programOf(root)
  const checker = program.getTypeChecker()
  const files = program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile && !program.isSourceFileFromExternalLibrary(file))
  const found = files.flatMap((file) =>
    statementsOf(file)
      .filter(({ expression }) => isPromise(checker.getTypeAtLocation(expression), checker))
      .filter(({ expression }) => !isTakenCareOf(expression))
      .map((statement) => placeOf(statement, file, root)),
  )
  return { filesRead: files.length, found }
}

function programOf(root: string): ts.Program {
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'))
    },
  }
  const project = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.json'), {}, host)
  if (project === undefined) throw new Error(`There is no tsconfig.json in ${root}`)
  return ts.createProgram(project.fileNames, project.options)
}

function statementsOf(file: ts.SourceFile): ts.ExpressionStatement[] {
  const statements: ts.ExpressionStatement[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node)) statements.push(node)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return statements
}

// Only promises proper: a Fastify reply has a `then` as well, and waiting for it is the framework's business.
function isPromise(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.isUnion()) return type.types.some((each) => isPromise(each, checker))
  return (
    type.getSymbol()?.name === 'Promise' ||
    (type.getBaseTypes() ?? []).some((base) => isPromise(base, checker))
  )
}

/** Kept for later, or its failure has somewhere to go. */
function isTakenCareOf(expression: ts.Expression): boolean {
  if (ts.isBinaryExpression(expression)) {
    const { kind } = expression.operatorToken
    const isAssignment = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
    return isAssignment || isTakenCareOf(expression.right)
  }
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression)) return false
  const { name, expression: before } = expression.expression
  if (name.text === 'finally') return isTakenCareOf(before)
  return name.text === 'catch' || (name.text === 'then' && expression.arguments.length === 2)
}

function placeOf(statement: ts.Statement, file: ts.SourceFile, root: string): string {
  const { line } = file.getLineAndCharacterOfPosition(statement.getStart(file))
  const [code = ''] = statement.getText(file).split('\n')
  return `${relative(root, file.fileName)}:${line + 1} ${code}`
}

function main(): void {
  const { filesRead, found } = findFloatingPromises(process.cwd())
  if (filesRead === 0) throw new Error('No file was read')
  for (const place of found) console.error(place)
  console.log(`${filesRead} files, ${found.length} promises that nobody waits for`)
  if (found.length > 0) process.exitCode = 1
}

if (import.meta.main) main()
