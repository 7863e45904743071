export function ClaimsScreen({ tab }: { readonly tab: 'figures' | 'statements' }) {
  return (
    <section class="screen">
      <h1>Claims: {tab}</h1>
    </section>
  )
}
