const invokeArn = /^arn:aws[a-z-]*:states:[^:]*:[^:]*:lambda:(invoke(?:\.waitForTaskToken)?)$/
const functionArn = /^arn:aws[a-z-]*:lambda:[^:]*:\d*:function:[^\s]+$/

/** How a task reaches its function: through the Lambda integration, or by the function's own ARN. */
export type LambdaResource =
  | { readonly kind: 'integration'; readonly name: string; readonly callback: boolean }
  | { readonly kind: 'function'; readonly arn: string }

/** The supported resource that a Task names, if it is one. */
export const findLambdaResource = (resource: string): LambdaResource | undefined => {
  const [, name] = invokeArn.exec(resource) ?? []
  if (name !== undefined) return { kind: 'integration', name, callback: name !== 'invoke' }
  return functionArn.test(resource) ? { kind: 'function', arn: resource } : undefined
}
