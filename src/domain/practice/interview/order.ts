/**
 * Any order in which no two neighbours share a topic, where there is one; else as few as can be.
 *
 * @param random between 0 and 1
 * @param before the topic of what comes before the first
 */
export function varied<Q extends { readonly topic: string }>(
  questions: readonly Q[],
  random: () => number,
  before?: string,
): Q[] {
  const rest = Map.groupBy(questions, ({ topic }) => topic);
  const ordered: Q[] = [];
  let last = before;
  for (let left = questions.length; left > 0; left--) {
    const topics = [...rest.keys()];
    const others = topics.filter((topic) => topic !== last);
    // One that holds more than half of what is left has to come now, or it would follow itself later.
    const pressing = others.find((topic) => 2 * (rest.get(topic)?.length ?? 0) > left);
    const topic = pressing ?? byNumber(others.length > 0 ? others : topics, rest, random);
    const those = rest.get(topic) ?? [];
    ordered.push(...those.splice(Math.floor(random() * those.length), 1));
    if (those.length === 0) rest.delete(topic);
    last = topic;
  }
  return ordered;
}

/** A topic comes up the sooner, the more questions of it are left. */
function byNumber(topics: readonly string[], rest: ReadonlyMap<string, readonly unknown[]>, random: () => number) {
  const count = (topic: string) => rest.get(topic)?.length ?? 0;
  let point = random() * topics.reduce((sum, topic) => sum + count(topic), 0);
  return topics.find((topic) => (point -= count(topic)) < 0) ?? topics[0] ?? '';
}
