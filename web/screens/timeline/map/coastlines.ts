import type { FeatureCollection, MultiLineString } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import url from 'world-atlas/countries-50m.json?url'

/** Where land is, and where countries meet (Natural Earth, 1 : 50 million, as world-atlas has it). */
export interface Coastlines {
  readonly land: FeatureCollection
  readonly borders: MultiLineString
}

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>

let loaded: Promise<Coastlines> | undefined

/** Loads the shapes once, from where the page itself comes from. */
export function coastlines(): Promise<Coastlines> {
  loaded ??= fetch(url)
    .then((response) => response.json())
    .then((world: World) => ({
      land: feature(world, world.objects.land),
      borders: mesh(world, world.objects.countries, (a, b) => a !== b),
    }))
  return loaded
}
