import type { Bundle, BundleItem } from '../bundle/model.ts'
import { titles } from './titles.ts'

/** What one item needs of its branch. */
export interface BranchPlan {
  readonly item: string
  /** Unique in the machine; its states' names begin with it. */
  readonly title: string
  readonly department: string
  /** True: the application's plan says whether the item applies. */
  readonly conditional: boolean
  /** Items whose results are awaited. */
  readonly needs: readonly string[]
  /** Where the branch waits for them. */
  readonly waits: 'nowhere' | 'before-review' | 'before-record'
}

export interface MachinePlan {
  readonly comment: string
  /** First part of the names of the functions. */
  readonly prefix: string
  /** People accept before anything is dispatched. */
  readonly accepted: boolean
  readonly branches: readonly BranchPlan[]
}

/** First pass: what each branch of the machine must be able to do. */
export function plan(bundle: Bundle, prefix: string): MachinePlan {
  const title = titles(bundle)
  const branch = (entry: BundleItem): BranchPlan => ({
    item: entry.item,
    title: title.get(entry.item) ?? entry.item,
    department: departmentOf(bundle, entry.item),
    conditional: entry.when !== undefined,
    needs: entry.after,
    waits: waits(entry),
  })
  const comment = `${bundle.name} (${bundle.id})`
  return { comment, prefix, accepted: isAcceptedByPeople(bundle), branches: bundle.items.map(branch) }
}

/** Whether people accept its applications: where rules alone do, there is nothing to wait for. */
export function isAcceptedByPeople({ accept }: Bundle): boolean {
  return accept !== undefined && accept.by !== 'automatic'
}

function waits({ after, begins }: BundleItem): BranchPlan['waits'] {
  if (after.length === 0) return 'nowhere'
  return begins === 'after-results' ? 'before-review' : 'before-record'
}

/** The name of the department that does the item. */
export function departmentOf({ catalogue }: Bundle, item: string): string {
  const id = catalogue.items[item]?.department ?? ''
  return catalogue.departments[id]?.name ?? id
}
