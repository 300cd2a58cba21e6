import type { DeliveryEvent } from '../events/delivery.ts'
import type { Folds } from '../state.ts'
import { withItem, withItems } from './with-items.ts'

export const deliveryFolds: Folds<DeliveryEvent> = {
  // An application that was closed before stays as it was closed.
  merged: (state, { at }) => (state.closedAt === undefined ? { ...state, status: 'ready', readyAt: at } : state),
  licensed: (state, { number, at }) => ({ ...state, licence: { number, at } }),
  'handed-over': (state, { item, by, at }) => withItem(state, item, { handedOver: { by: by.id, at } }),
  'taken-over': (state, { item, by, at }) => withItem(state, item, { takenOver: { by: by.id, at } }),
  notified: (state, { items = [], at }) => ({
    ...withItems(state, (_, id) => (items.includes(id) ? { notifiedAt: at } : undefined)),
    notifiedAt: at,
  }),
  issued: (state, { items, at }) => withItems(state, (_, id) => (items.includes(id) ? { issuedAt: at } : undefined)),
  delivered: (state, { items, at }) => ({
    ...withItems(state, (_, id) => (items?.includes(id) ? { issuedAt: at } : undefined)),
    status: 'delivered',
    deliveredAt: at,
  }),
}
