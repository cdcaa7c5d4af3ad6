package dk.blogstafet.page;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Renderings in memory: the adapter that tests and benchmarks run on.
public final class MemoryRenderings implements Renderings {
  private final Map<RelayId, Progress> progress = new HashMap<>();
  private final Map<RelayId, Instant> noted = new HashMap<>();
  private final Map<RelayId, Lease> leases = new HashMap<>();

  @Override
  public synchronized Optional<Progress> take(RelayId relay, Lease lease, Instant now) {
    var held = leases.get(relay);
    if (held != null && held.until().isAfter(now) && !held.holder().equals(lease.holder())) {
      return Optional.empty();
    }
    leases.put(relay, lease);
    return Optional.of(look(relay));
  }

  @Override
  public synchronized boolean finish(RelayId relay, Lease lease, Progress then, Instant now) {
    var held = leases.get(relay);
    if (held == null || !held.holder().equals(lease.holder())) {
      return false;
    }
    leases.remove(relay);
    progress.put(relay, then);
    noted.put(relay, now);
    return true;
  }

  @Override
  public synchronized Report report(RelayId relay) {
    return new Report(look(relay), Optional.ofNullable(noted.get(relay)));
  }

  @Override
  public synchronized Progress look(RelayId relay) {
    return progress.getOrDefault(relay, Progress.NONE);
  }
}
