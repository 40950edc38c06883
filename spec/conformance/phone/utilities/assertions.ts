import type { Should } from './should'

const should: Should = require('should')

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

function isFunction(object: object, name: string): boolean {
  return typeof Reflect.get(object, name) === 'function'
}

/** Whether what is set does not last, however the object sees to that. */
function isReadOnly(object: object, name: string): boolean {
  const before: unknown = Reflect.get(object, name)
  const other = typeof before === 'number' ? Number(before === 0) : `not ${before}`
  try {
    Reflect.set(object, name, other)
  } catch {
    return true
  }
  if (Reflect.get(object, name) !== other) return true
  Reflect.set(object, name, before)
  return false
}

/** What follows is about the property's value, as after should's own `property`. */
should.Assertion.add('readOnlyProperty', function (name = '') {
  this.params = { operator: `to have a read-only property ${name}` }
  this.assert(name in this.obj && isReadOnly(this.obj, name))
  this.obj = Reflect.get(this.obj, name)
})

should.Assertion.add('constant', function (name = '') {
  this.params = { operator: `to have a constant ${name}` }
  this.assert(Reflect.get(this.obj, name) !== undefined && isReadOnly(this.obj, name))
  this.obj = Reflect.get(this.obj, name)
})

should.Assertion.add('getter', function (name = '') {
  this.params = { operator: `to have a method get${capital(name)}` }
  this.assert(isFunction(this.obj, `get${capital(name)}`))
})

should.Assertion.add('setter', function (name = '') {
  this.params = { operator: `to have a method set${capital(name)}` }
  this.assert(isFunction(this.obj, `set${capital(name)}`))
})

/** Any one is enough, so that `should.not.have.accessors` wants that there is none. */
should.Assertion.add('accessors', function (...names: string[]) {
  this.params = { operator: `to have accessors of ${names.join(', ')}` }
  const methods = names.flatMap((name) => [`get${capital(name)}`, `set${capital(name)}`])
  this.assert(methods.some((method) => isFunction(this.obj, method)))
})

module.exports = should
