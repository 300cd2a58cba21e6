import { publishFolder } from '../../bin/publish-folder.ts'
import { openProduct } from '../../lib/adapters/local/product.ts'

/** Nine o'clock on a Monday in China, when every town of the pages begins. */
export const monday = Date.UTC(2026, 10, 23, 1)

/** A data folder in which the real bundles are published, for towns to begin as copies of it. It must not be there yet. */
export async function publishOnce(folder: string): Promise<void> {
  const product = openProduct({
    folder,
    clock: { now: () => monday },
    report: (bug) => {
      throw bug
    },
  })
  await publishFolder(product.ports, 'bundles')
  await product.store.durable()
  product.close()
}
