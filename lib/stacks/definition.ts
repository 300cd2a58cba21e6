import { printMachine } from '../asl/print.ts'
import type { Bundle } from '../bundle/model.ts'
import { compile } from '../compile/compile.ts'
import type { Stage } from './stage.ts'

/**
 * A bundle's machine as a stage ships it: calling the stage's functions, in the words of the region's partition, and
 * without spaces, since that is the length that was proved to be within Step Functions' limit.
 */
export function definitionOf(
  bundle: Bundle,
  { prefix, stage }: { readonly prefix: string; readonly stage: Stage },
): string {
  const text = printMachine(compile(bundle, { prefix }), { pretty: false })
  // In the regions of China even the names of integrations begin with their partition.
  return stage.region.startsWith('cn-') ? text.replaceAll('"arn:aws:states:::', '"arn:aws-cn:states:::') : text
}
