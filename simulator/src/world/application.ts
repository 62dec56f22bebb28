import { seededSecret } from './serial.ts'
import { changeSetting, setting, type World } from './world.ts'

/** The one application that every world has; its sellers have authorized it. */
export interface Application extends Registration {
  readonly applicationId: string
  readonly clientId: string
  readonly clientSecret: string
}

/** What its developer has registered. */
export interface Registration {
  /** A draft can be authorized for tests alone. */
  readonly state: 'draft' | 'published'
  /** Null: whatever address an application names counts as registered. */
  readonly redirectUris: readonly string[] | null
}

const registrationSetting = 'applicationRegistration'
const rotationsSetting = 'clientSecretRotations'

export function worldApplication(world: World): Application {
  const rotations = setting(world, rotationsSetting, 0)
  const secretLabel = `client secret${rotations === 0 ? '' : ` ${rotations}`}`
  return {
    applicationId: `amzn1.sp.solution.${seededSecret(world, 'application').slice(0, 32)}`,
    clientId: `amzn1.application-oa2-client.${seededSecret(world, 'client').slice(0, 32)}`,
    clientSecret: `amzn1.oa2-cs.v1.${seededSecret(world, secretLabel)}`,
    ...setting<Registration>(world, registrationSetting, { state: 'published', redirectUris: null }),
  }
}

export function changeRegistration(world: World, registration: Registration): void {
  changeSetting(world, registrationSetting, registration)
}

/** The old secret stops at once; refresh tokens stay good. */
export function rotateClientSecret(world: World): void {
  changeSetting(world, rotationsSetting, setting(world, rotationsSetting, 0) + 1)
}
