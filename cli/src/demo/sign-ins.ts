import { join } from 'node:path'
import { isJsonObject } from '@comity/json'
import { readState } from '../config.ts'
import { usage } from '../failure.ts'

export interface SignIn {
  readonly state: string
  readonly name: string
  readonly signInName: string
  readonly password: string
  readonly key: string
}

export interface SignIns {
  readonly url: string
  readonly signIns: readonly SignIn[]
}

export const signInsFile = (dataDir: string): string => join(dataDir, 'demonstration.json')

/** The demonstration accounts, as the hub wrote them beside its data when it made them. */
export async function readSignIns(file: string): Promise<SignIns> {
  const value = await readState(file)
  if (value === undefined) {
    throw usage(
      `There is no ${file}: name the hub's folder with --data-dir. A hub has it that started with the demonstration.`,
    )
  }
  const text = (of: unknown) => (typeof of === 'string' ? of : '')
  const list = Array.isArray(value.signIns) ? value.signIns : []
  const signIns = list.filter(isJsonObject).map((each) => ({
    state: text(each.state),
    name: text(each.name),
    signInName: text(each.signInName),
    password: text(each.password),
    key: text(each.key),
  }))
  return { url: text(value.url), signIns }
}
