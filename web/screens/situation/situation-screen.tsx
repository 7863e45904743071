export function SituationScreen() {
  return (
    <section class="screen">
      <h1>Situation</h1>
    </section>
  )
}
