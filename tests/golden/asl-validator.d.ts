/** The package brings no types. Its function writes into the definition that it is given. */
declare module 'asl-validator' {
  function validate(definition: unknown): { readonly isValid: boolean; errorsText(separator?: string): string }
  export = validate
}
