import { action } from '../action.ts'
import { readMachineArn } from '../arns.ts'
import type { Journal, Machine } from '../journal.ts'
import { putMachine } from '../machine-rows.ts'
import { Refusal } from '../refusal.ts'
import { arn, list, object, required, text } from '../request.ts'

export const tags = list(object({ key: required(text({ min: 1, max: 128 })), value: text({ max: 256 }) }), { max: 200 })

type Tags = ReturnType<(typeof tags)['read']>

/** Throws TooManyTags over AWS's limit of 50. */
export function readTags(said: Tags, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const all = { ...before, ...Object.fromEntries((said ?? []).map(({ key, value = '' }) => [key, value])) }
  if (Object.keys(all).length > 50) throw new Refusal('TooManyTags', 'A resource carries at most 50 tags.')
  return all
}

function getTagged(journal: Journal, arn: string): Machine {
  const { machine, qualifier } = readMachineArn(arn)
  const found = qualifier === undefined ? journal.find('machine', machine) : undefined
  if (!found) throw new Refusal('ResourceNotFound', `Resource not found: '${arn}'`)
  return found
}

export const tagResource = action({ resourceArn: arn, tags: required(tags) }, ({ world: { journal } }, input) => {
  const machine = getTagged(journal, input.resourceArn)
  putMachine(journal, { ...machine, tags: readTags(input.tags, machine.tags) })
  return {}
})

export const untagResource = action(
  { resourceArn: arn, tagKeys: required(list(text({ min: 1, max: 128 }), { max: 200 })) },
  ({ world: { journal } }, { resourceArn, tagKeys }) => {
    const machine = getTagged(journal, resourceArn)
    const left = Object.entries(machine.tags).filter(([key]) => !tagKeys.includes(key))
    putMachine(journal, { ...machine, tags: Object.fromEntries(left) })
    return {}
  },
)

export const listTagsForResource = action({ resourceArn: arn }, ({ world: { journal } }, { resourceArn }) => ({
  tags: Object.entries(getTagged(journal, resourceArn).tags).map(([key, value]) => ({ key, value })),
}))
