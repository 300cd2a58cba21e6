/** What a department can hand to a person at the window (000 §8): to accept, to decide, to sign what another has decided. */
export type Power = 'accept' | 'decide' | 'sign'
