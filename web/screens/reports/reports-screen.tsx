export function ReportsScreen() {
  return (
    <section class="screen">
      <h1>Reports</h1>
    </section>
  )
}
