import type { showDelivery } from '../../../lib/desk/requests/show-delivery.ts'
import type { Answer } from '../../ask/ask.ts'

/** The results of one application, and where they are. */
export type Delivery = Answer<typeof showDelivery>
