package dk.blogstafet.relay.rendering;

import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Render states in memory: the adapter for tests and benchmarks.
public final class MemoryRenderStates implements RenderStates {
  private final Map<RelayId, RenderProgress> progress = new HashMap<>();
  private final Map<RelayId, Instant> noted = new HashMap<>();
  private final Map<RelayId, Lease> leases = new HashMap<>();

  /// Returns a copy of the current state, leases included.
  public synchronized MemoryRenderStates copy() {
    var copy = new MemoryRenderStates();
    copy.become(this);
    return copy;
  }

  /// Replaces everything with another state, as a table restored from a backup does.
  public synchronized void become(MemoryRenderStates other) {
    progress.clear();
    progress.putAll(other.progress);
    noted.clear();
    noted.putAll(other.noted);
    leases.clear();
    leases.putAll(other.leases);
  }

  @Override
  public synchronized Optional<AcquiredLease> acquire(RelayId relay, Lease lease, Instant now) {
    var held = leases.get(relay);
    if (held != null && held.until().isAfter(now) && !held.holder().equals(lease.holder())) {
      return Optional.empty();
    }
    leases.put(relay, lease);
    return Optional.of(new AcquiredLease(progress(relay), held != null));
  }

  @Override
  public synchronized boolean finish(RelayId relay, Lease lease, RenderProgress then, Instant now) {
    var held = leases.get(relay);
    if (held == null || !held.holder().equals(lease.holder())) {
      return false;
    }
    if (then.cursor().isEmpty() && then.revision() < progress(relay).revision()) {
      return false;
    }
    leases.remove(relay);
    progress.put(relay, then);
    noted.put(relay, now);
    return true;
  }

  @Override
  public synchronized ProgressReport report(RelayId relay) {
    return new ProgressReport(progress(relay), Optional.ofNullable(noted.get(relay)));
  }

  @Override
  public synchronized RenderProgress progress(RelayId relay) {
    return progress.getOrDefault(relay, RenderProgress.NONE);
  }
}
