/** Of the contract, which is not loaded by browsers. */
export const DEFAULT_VIEW = 'default'
