/** An empty static page: what the framework does at most. */
export default function Page() {
  return <p>Empty</p>
}
