import type { machineFunctions } from '../../lambdas/functions.ts'

export type MachineFunction = (typeof machineFunctions)[number]

/** What it means for people when a function that machines call fails. */
export const machineImpacts: Readonly<Record<MachineFunction, string>> = {
  accept: 'An accepted application is not dispatched to its departments.',
  'open-task': 'A department does not see an item that it should decide: the item goes to staff attention.',
  'await-results': 'An item whose needed results are there does not go on: it goes to staff attention.',
  'record-result': 'A decision does not reach the items that wait for it: the item goes to staff attention.',
  'merge-results': 'An application whose items are all decided stops before it is handed over.',
  deliver: 'An application with all its results is not offered at the counter.',
}
