import { seededRandom } from '../world/seeded-random.ts'
import { statement, type World } from '../world/world.ts'
import { type Fault, type FaultWish, faultKinds, type Moment } from './fault.ts'

export function addFault(world: World, wish: FaultWish): Fault {
  const { lastInsertRowid } = statement(world, 'insert into faults (fault) values (?)').run('{}')
  const fault: Fault = { ...wish, id: String(lastInsertRowid), considered: 0, struck: 0 }
  saveFault(world, fault)
  return fault
}

function saveFault(world: World, fault: Fault): void {
  statement(world, 'update faults set fault = ? where n = ?').run(JSON.stringify(fault), Number(fault.id))
}

export function listFaults(world: World): readonly Fault[] {
  return statement(world, 'select fault from faults order by n')
    .all()
    .map((row) => JSON.parse(String(row.fault)))
}

/** Deletes one, or all; tells how many. */
export function deleteFaults(world: World, id?: string): number {
  const gone =
    id === undefined
      ? statement(world, 'delete from faults').run()
      : statement(world, 'delete from faults where n = ?').run(Number(id))
  return Number(gone.changes)
}

interface Target {
  readonly moment: Moment
  readonly operation: string
  readonly sellerId: string | null
}

/** The first fault that fits this call at this moment, one strike poorer; `applies` says whether it could do anything. */
export function takeFault(
  world: World,
  target: Target,
  applies: (fault: Fault) => boolean,
): Fault | undefined {
  for (const fault of listFaults(world)) {
    if (faultKinds[fault.kind] !== target.moment || !fits(fault, target) || !applies(fault)) continue
    const considered = fault.considered + 1
    const isStruck = seededRandom(`${fault.seed}:${considered}`)() < fault.probability
    const count = fault.count === null || !isStruck ? fault.count : fault.count - 1
    saveFault(world, { ...fault, considered, count, struck: fault.struck + (isStruck ? 1 : 0) })
    if (isStruck) return fault
  }
  return undefined
}

function fits(fault: Fault, target: Target): boolean {
  if (fault.count !== null && fault.count <= 0) return false
  if (fault.operation !== '*' && fault.operation !== target.operation) return false
  return fault.sellerId === undefined || fault.sellerId === target.sellerId
}
