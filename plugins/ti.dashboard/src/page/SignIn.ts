import { api } from './api.ts'
import { h } from './dom.ts'

/** Asks for the admin password; fires `signed-in`. */
export class SignIn extends HTMLElement {
  connectedCallback() {
    const password = h('input', {
      type: 'password',
      id: 'password',
      required: true,
      autocomplete: 'current-password',
    })
    const trouble = h('p', { class: 'trouble', role: 'alert' })
    const submit = async (event: Event) => {
      event.preventDefault()
      try {
        await api.signIn(password.value)
        password.value = ''
        trouble.textContent = ''
        this.dispatchEvent(new Event('signed-in'))
      } catch (error) {
        trouble.textContent = error instanceof Error ? error.message : String(error)
        password.select()
      }
    }
    this.append(
      h(
        'form',
        { submit },
        h('h2', {}, 'Admin password'),
        h('input', { autocomplete: 'username', value: 'admin', hidden: true }),
        h('label', { for: 'password', class: 'hidden' }, 'Admin password'),
        password,
        trouble,
        h('button', { class: 'primary' }, 'Sign in'),
      ),
    )
  }
}
