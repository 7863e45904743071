import { render } from 'preact'
import { watchRevision } from './api/revision.ts'
import { Page } from './frame/page.tsx'
import './style/index.css'

const root = document.getElementById('page')
if (root !== null) {
  watchRevision()
  render(<Page />, root)
}
