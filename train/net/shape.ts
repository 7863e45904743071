/** One decision of a net: so many classes; `given`: it is taken after the decision of that name, whose answer it sees. */
export interface HeadShape {
  readonly name: string
  readonly classes: number
  readonly given: string | null
  /** How much an error of this head weighs against the others'. */
  readonly weight: number
}

/** The shape of a net over summed feature rows and word vectors. */
export interface NetShape {
  readonly hidden: number
  readonly slots: number
  readonly dimensions: number
  readonly heads: readonly HeadShape[]
}

/**
 * Examples in columns. Example `i` has the feature rows `rows[from[i]] … rows[from[i + 1] - 1]`, the word vectors
 * `slots[i * S] …` (-1: none) and, for each head, a class (-1: says nothing of it).
 */
export interface Examples {
  readonly count: number
  readonly from: Uint32Array
  readonly rows: Int32Array
  readonly slots: Int32Array
  readonly labels: readonly Int32Array[]
  /** Of some examples, what a teacher thinks of the first decision, in place of its class. */
  readonly soft: ReadonlyMap<number, Float32Array>
}

export interface TrainSettings {
  readonly epochs: number
  readonly batch: number
  readonly rate: number
  readonly seed: number
  /** Spread of the feature rows before training; 0 lets a row stay at nothing until it is seen. */
  readonly tableDeviation: number
  /** Share of the features that is left out at random in each step. */
  readonly featureDropout: number
  readonly hiddenDropout: number
  readonly slotDropout: number
}
