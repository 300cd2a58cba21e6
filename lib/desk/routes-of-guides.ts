import { drawBundle, listBundleSteps } from './requests/draw-bundle.ts'
import { drawPageQr } from './requests/draw-qr.ts'
import { showBlank, showSample } from './requests/show-blank.ts'
import { showGuide } from './requests/show-guide.ts'
import type { Route } from './route.ts'

/** Guides, notices, forms and flow charts as pages; drawing them takes code that no other function has to carry. */
export const routes: readonly Route[] = [showGuide, showBlank, showSample, drawBundle, listBundleSteps, drawPageQr]
