export function TimelineScreen() {
  return (
    <section class="screen">
      <h1>Timeline</h1>
    </section>
  )
}
