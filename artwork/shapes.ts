/** How far a place is from the edge of a shape, in the units of the drawing: negative inside, positive outside. */
export type Shape = (x: number, y: number) => number

export type Point = readonly [x: number, y: number]

// Math.hypot is not the same to the last bit in every engine; a square root is.
const length = (x: number, y: number) => Math.sqrt(x * x + y * y)

export function circle([cx, cy]: Point, radius: number): Shape {
  return (x, y) => length(x - cx, y - cy) - radius
}

/** A rectangle around its centre, with round corners. */
export function box([cx, cy]: Point, width: number, height: number, radius = 0): Shape {
  return (x, y) => {
    const dx = Math.abs(x - cx) - width / 2 + radius
    const dy = Math.abs(y - cy) - height / 2 + radius
    return length(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius
  }
}

/** How far a place is from a line between two points, and from which of its points, as a share of the way. */
function nearest([ax, ay]: Point, [bx, by]: Point, x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay]
  const share = Math.min(Math.max(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1), 0), 1)
  return length(x - ax - dx * share, y - ay - dy * share)
}

function sides(points: readonly Point[]): [Point, Point][] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point])
}

/** A line through points, with round ends and joints. */
export function line(width: number, ...points: readonly Point[]): Shape {
  const parts = sides(points)
  return (x, y) => Math.min(...parts.map(([a, b]) => nearest(a, b, x, y))) - width / 2
}

/** An area inside points, its corners rounded outwards. */
export function polygon(radius: number, ...points: readonly [Point, ...Point[]]): Shape {
  const around = sides([...points, points[0]])
  return (x, y) => {
    const crossings = around.filter(
      ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax),
    )
    const distance = Math.min(...around.map(([a, b]) => nearest(a, b, x, y)))
    return (crossings.length % 2 === 1 ? -distance : distance) - radius
  }
}

export function intersection(...shapes: readonly Shape[]): Shape {
  return (x, y) => Math.max(...shapes.map((shape) => shape(x, y)))
}
