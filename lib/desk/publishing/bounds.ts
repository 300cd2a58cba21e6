/** So many bundles come into force in one transaction, with what is written beside them. */
export const mostBundles = 45
