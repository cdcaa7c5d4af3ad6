package dk.blogstafet.reply;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Cases in memory.
public final class MemoryReplyCases implements ReplyCases {
  private final Map<ReplyCaseKey, ReplyCase> all = new HashMap<>();
  private final InstantSource clock;

  public MemoryReplyCases(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Optional<ReplyCase> find(ReplyCaseKey key) {
    return Optional.ofNullable(all.get(key)).filter(this::isKept);
  }

  @Override
  public List<ReplyCase> of(RelayId relay) {
    return all.values().stream()
        .filter(it -> it.key().relay().equals(relay))
        .filter(this::isKept)
        .toList();
  }

  @Override
  public boolean store(ReplyCase then) {
    var seen = find(then.key()).map(ReplyCase::version).orElse(0);
    var isNext = seen == then.version() - 1;
    if (isNext) {
      all.put(then.key(), then);
    }
    return isNext;
  }

  private boolean isKept(ReplyCase it) {
    return it.expires().orElse(Instant.MAX).isAfter(clock.instant());
  }
}
