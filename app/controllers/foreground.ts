import { orAlert } from '/screen/orAlert'
import { permission } from '/screen/permission'
import { downloads } from '/service'
import { config } from '/settings/config'
import { mayStart } from '/settings/startProblems'

export function onDownload(): void {
  if (!mayStart()) return
  orAlert(() => {
    downloads.start({ trigger: 'foreground', url: config().imageUrl })
    permission.ask()
  })
}
