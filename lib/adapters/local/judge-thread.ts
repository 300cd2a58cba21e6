import { parentPort, workerData } from 'node:worker_threads'
import { judgeSources } from '../../desk/publishing/judge-sources.ts'

/** The thread that judgeBeside starts: one judgement, and the end. */
parentPort?.postMessage(judgeSources(workerData.sources, workerData.standing))
