import { download } from './download.ts'
import { launch } from './launch.ts'
import { propertySets } from './propertySets.ts'
import { type Figure, table } from './report.ts'

const figures: Figure[] = []
for (const measure of [propertySets, launch, download]) figures.push(...(await measure()))
console.log(table(figures))
if (figures.some(({ met }) => !met)) process.exitCode = 1
