import * as z from 'zod'
import { getByNumber, numberAndPhone } from '../by-number.ts'
import { route } from '../route.ts'
import { progressView, viewProgress, withoutWords } from '../views/progress-view.ts'

/** A POST, so that neither of the two stands in an address or a log. */
export const findProgress = route({
  method: 'POST',
  path: '/api/progress',
  act: 'find-by-number',
  summary:
    '查进度: the same without an account, by the application’s number, or that of a receipt, and a telephone number given in it',
  body: z.strictObject(numberAndPhone),
  answers: progressView,
  async answer({ ports, body, language }) {
    const application = await getByNumber(ports, body)
    return withoutWords(viewProgress(application, language, ports.clock.now()))
  },
})
