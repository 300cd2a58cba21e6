import { Stack, Validations } from 'aws-cdk-lib'
import { PolicyStatement, type PolicyStatementProps, type Role } from 'aws-cdk-lib/aws-iam'

/** Something that a role may do. Where a resource is a pattern, `because` says why it cannot be named whole. */
export interface Right {
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly conditions?: PolicyStatementProps['conditions']
  readonly because?: string
}

/** Gives a role its rights, and the checks the reasons for patterns among them. */
export function allow(role: Role, rights: readonly Right[]): void {
  for (const { actions, resources, conditions, because } of rights) {
    role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources], conditions }))
    if (because) acknowledgePatterns(role, resources, because)
  }
}

export function acknowledgePatterns(role: Role, resources: readonly string[], reason: string): void {
  for (const resource of resources)
    Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${shown(Stack.of(role), resource)}]`, reason })
}

/** An address as the checks show it: what is not known yet by its name. */
function shown(stack: Stack, resource: string): string {
  const part = (value: unknown): string => {
    if (typeof value === 'string') return value
    const { Ref, 'Fn::ImportValue': imported, 'Fn::Join': joined } = Object(value)
    if (joined) return joined[1].map(part).join(joined[0])
    return imported ?? `<${Ref}>`
  }
  return part(stack.resolve(resource))
}
