import { drawBundle, listBundleSteps } from './requests/draw-bundle.ts'
import { showGuide } from './requests/show-guide.ts'
import type { Route } from './route.ts'

/** Guides, notices and flow charts as pages; drawing them takes code that no other function has to carry. */
export const routes: readonly Route[] = [showGuide, drawBundle, listBundleSteps]
