import { getRoleVariable } from './environment.ts'

/**
 * Stands in the bundles for the SDK's default search for credentials. A function's role comes in its environment and
 * nowhere else: without the search for profiles, sign-ins and metadata servers each bundle is 120 KB smaller.
 */
export const defaultProvider = () => async () => ({
  accessKeyId: getRoleVariable('AWS_ACCESS_KEY_ID'),
  secretAccessKey: getRoleVariable('AWS_SECRET_ACCESS_KEY'),
  sessionToken: getRoleVariable('AWS_SESSION_TOKEN'),
})
