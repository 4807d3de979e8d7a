import './styles/index.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { router } from './router.tsx'
import { queryClient } from './shell/client.ts'
import { applyPreferences } from './shell/preferences.ts'
import { WordsProvider } from './shell/words.tsx'

applyPreferences()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no place for the interface')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <WordsProvider>
        <RouterProvider router={router} />
      </WordsProvider>
    </QueryClientProvider>
  </StrictMode>,
)
