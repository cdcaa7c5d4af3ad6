package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Page;
import dk.blogstafet.page.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/// A page store on a bad day: it fails before and after writing, claims that something changed, and
/// now and then keeps a writer waiting while others go on. What happens to a key's nth question
/// depends on seed, key and n alone, so that a seed tells the same story every time.
final class Faults implements Pages {
  private final Pages pages;
  private final long seed;
  private final Runnable meanwhile;
  private final Map<String, Integer> questions = new ConcurrentHashMap<>();

  /// Makes a store with faults.
  ///
  /// @param meanwhile what goes on while a writer is kept waiting
  Faults(Pages pages, long seed, Runnable meanwhile) {
    this.pages = pages;
    this.seed = seed;
    this.meanwhile = meanwhile;
  }

  @Override
  public Optional<Label> look(String key) {
    if (dice(key) < 2) {
      throw new StoreFailure();
    }
    return pages.look(key);
  }

  @Override
  public boolean put(Page page, Mark mark, Optional<Label> seen) {
    return write(page.key(), () -> pages.put(page, mark, seen));
  }

  @Override
  public boolean remove(String key, Label seen) {
    return write(key, () -> pages.remove(key, seen));
  }

  @Override
  public List<String> keys(String prefix, Optional<String> after, int limit) {
    return pages.keys(prefix, after, limit);
  }

  @Override
  public void forget(String prefix) {
    pages.forget(prefix);
  }

  private boolean write(String key, Write write) {
    var dice = dice(key);
    if (dice < 3) {
      throw new StoreFailure();
    }
    if (dice < 6) {
      write.run();
      throw new StoreFailure();
    }
    if (dice < 9) {
      return false;
    }
    if (dice < 12) {
      meanwhile.run();
    }
    return write.run();
  }

  private int dice(String key) {
    var question = questions.merge(key, 1, Integer::sum);
    return new Random(seed * 31 + key.hashCode() * 1_000_003L + question).nextInt(100);
  }

  /// A writing call.
  private interface Write {
    boolean run();
  }

  /// The store failed; nobody knows whether it did what was asked.
  static final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
