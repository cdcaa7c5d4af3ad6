package dk.blogstafet.vault;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// A wrapped-key store in memory.
public final class MemoryWrappedKeyStore implements WrappedKeyStore {
  private final AtomicReference<Optional<WrappedKeys>> keys =
      new AtomicReference<>(Optional.empty());

  @Override
  public Optional<WrappedKeys> keys() {
    return keys.get();
  }

  @Override
  public boolean put(WrappedKeys fresh) {
    return keys.getAndUpdate(there -> there.isPresent() ? there : Optional.of(fresh)).isEmpty();
  }
}
