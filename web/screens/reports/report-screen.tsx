export function ReportScreen({ id }: { readonly id: string }) {
  return (
    <section class="screen">
      <h1>Report {id}</h1>
    </section>
  )
}
