import type { StateMachine } from '../../asl/states.ts'
import { freeze } from '../../bundle/freeze.ts'
import type { Branch, Net, NetFault } from './net.ts'
import { itemOf, readBranch } from './read-branch.ts'
import { readOutside } from './read-outside.ts'

/**
 * Reads a machine into a net: from its states themselves, whatever they are called, and from nothing else. Total: what a
 * machine of a bundle does not have is among the net's `faults`, with its path.
 */
export function readNet(machine: StateMachine): Net {
  const faults: NetFault[] = []
  const { branches: texts, ...outside } = readOutside(machine, faults)
  const items = texts.map(itemOf)
  const numbers = new Map(items.map((item, index) => [item, index] as const).reverse())
  texts.forEach(({ path }, index) => {
    if (numbers.get(items[index] ?? '') !== index) faults.push({ path, says: `Two branches are for ${items[index]}` })
  })
  const itemNumber = (id: string): number => {
    const known = numbers.get(id)
    if (known !== undefined) return known
    numbers.set(id, items.length)
    return items.push(id) - 1
  }
  const branches = texts.map((text): Branch => readBranch(text, itemNumber, faults))
  return freeze({ items, branches, ...outside, faults: faults.filter(isFirstOfItsPlace) })
}

const isFirstOfItsPlace = ({ path }: NetFault, index: number, all: readonly NetFault[]): boolean =>
  all.findIndex((each) => each.path === path) === index
