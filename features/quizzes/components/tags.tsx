/** The tags of a question. */
export const Tags = ({ tags }: { tags: readonly string[] }) => (
  <ul className="mt-1 flex flex-wrap gap-1.5 text-sm">
    {tags.map((tag) => (
      <li key={tag} className="rounded-full border border-line px-2.5 py-px break-all">
        {tag}
      </li>
    ))}
  </ul>
)
