export function ActorsScreen({ chosen }: { readonly chosen: string | null }) {
  return (
    <section class="screen">
      <h1>Actors {chosen}</h1>
    </section>
  )
}
