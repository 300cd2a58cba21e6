/** Several ways in, one way out: the product's mark, beside its name. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="5" />
      <path d="M6 8h5l6 8h9M6 16h20M6 24h5l6-8" />
    </svg>
  )
}
