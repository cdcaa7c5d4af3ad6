package dk.blogstafet.local.lambda;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Creates a value once, at the first call. If that fails, the next call tries again.
public final class LazySupplier<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T made;

  public LazySupplier(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    var there = made;
    return there == null ? make() : there;
  }

  private synchronized T make() {
    var there = made;
    if (there == null) {
      there = maker.get();
      made = there;
    }
    return there;
  }
}
