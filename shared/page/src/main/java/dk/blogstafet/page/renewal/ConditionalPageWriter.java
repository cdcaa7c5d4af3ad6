package dk.blogstafet.page.renewal;

import dk.blogstafet.page.Pages;
import dk.blogstafet.page.Pages.PageMetadata;
import dk.blogstafet.page.Pages.PageProvenance;
import dk.blogstafet.page.RenderedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Brings pages to the page store: writes only what changed, and nothing over a newer page.
final class ConditionalPageWriter {
  /// How often one page may change under our hands before we give up.
  private static final int ATTEMPTS = 10;

  /// How many pages are on their way at once.
  private static final int AT_ONCE = 16;

  private final Pages pages;
  private final PageProvenance provenance;
  private final LongSupplier latest;
  private final Semaphore places = new Semaphore(AT_ONCE);

  /// Makes a delivery of pages with one mark.
  ///
  /// @param latest asks for the relay's revision as of now; asked only where a page claims to be
  ///   newer than ours
  ConditionalPageWriter(Pages pages, PageProvenance pageProvenance, LongSupplier latest) {
    this.pages = pages;
    this.provenance = pageProvenance;
    this.latest = latest;
  }

  /// Puts pages, several at a time: those that are new before those that were there, so that what
  /// readers can see links to nothing that isn't there yet.
  ///
  /// @return false if a newer page was found: someone else has taken over
  boolean put(List<RenderedPage> all) {
    var seen = look(keys(all));
    return put(all, seen, Optional::isEmpty) && put(all, seen, Optional::isPresent);
  }

  /// Puts those pages only that are not there at all.
  ///
  /// @return false if a newer page was found: someone else has taken over
  boolean putMissing(List<RenderedPage> all) {
    return put(all, look(keys(all)), Optional::isEmpty);
  }

  /// Says which of some pages are not there at all; looks at several at a time.
  Set<String> missing(List<String> keys) {
    return look(keys).entrySet().stream()
        .filter(seen -> seen.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Map<String, Optional<PageMetadata>> look(List<String> keys) {
    var seen = new ConcurrentHashMap<String, Optional<PageMetadata>>();
    var tasks = new ArrayList<Callable<Boolean>>();
    for (var key : keys) {
      tasks.add(() -> {
        seen.put(key, pages.look(key));
        return true;
      });
    }
    inParallel(tasks);
    return seen;
  }

  private static List<String> keys(List<RenderedPage> all) {
    return all.stream().map(RenderedPage::key).toList();
  }

  private boolean put(
      List<RenderedPage> all,
      Map<String, Optional<PageMetadata>> seen,
      Predicate<Optional<PageMetadata>> which) {
    var tasks = new ArrayList<Callable<Boolean>>();
    for (var page : all) {
      var metadata = Objects.requireNonNull(seen.get(page.key()), page.key());
      if (which.test(metadata)) {
        tasks.add(() -> put(page, metadata));
      }
    }
    return inParallel(tasks);
  }

  /// Removes pages, several at a time.
  ///
  /// @return false if a newer page was found: someone else has taken over
  boolean remove(List<String> keys) {
    var tasks = new ArrayList<Callable<Boolean>>();
    keys.forEach(key -> tasks.add(() -> remove(key)));
    return inParallel(tasks);
  }

  private boolean put(RenderedPage page, Optional<PageMetadata> first) {
    var seen = first;
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (seen.isPresent() && isNewer(seen.get())) {
        return false;
      }
      if (seen.isPresent() && seen.get().digest().equals(page.digest())) {
        return true;
      }
      if (pages.put(page, provenance, seen)) {
        return true;
      }
      seen = pages.look(page.key());
    }
    throw givenUp(page.key());
  }

  private boolean remove(String key) {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var seen = pages.look(key);
      if (seen.isPresent() && isNewer(seen.get())) {
        return false;
      }
      if (seen.isEmpty() || pages.remove(key, seen.get())) {
        return true;
      }
    }
    throw givenUp(key);
  }

  /// A page that claims more than the relay itself is from before a restore of the table, and old.
  private boolean isNewer(PageMetadata seen) {
    return seen.provenance().revision() > provenance.revision()
        && seen.provenance().revision() <= latest.getAsLong();
  }

  private static IllegalStateException givenUp(String key) {
    return new IllegalStateException(
        "The page "
            + key
            + " changed under our hands "
            + ATTEMPTS
            + " times. Nothing is lost: the next renewal tries again.");
  }

  private boolean inParallel(List<Callable<Boolean>> tasks) {
    if (tasks.size() <= 1) {
      return tasks.isEmpty() || call(tasks.getFirst());
    }
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = executor.invokeAll(tasks.stream().map(this::inTurn).toList());
      var fine = true;
      for (var result : results) {
        fine &= get(result);
      }
      return fine;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while delivering pages", interrupted);
    }
  }

  private Callable<Boolean> inTurn(Callable<Boolean> task) {
    return () -> {
      places.acquire();
      try {
        return task.call();
      } finally {
        places.release();
      }
    };
  }

  private static boolean call(Callable<Boolean> task) {
    try {
      return task.call();
    } catch (RuntimeException broken) {
      throw broken;
    } catch (Exception broken) {
      throw new IllegalStateException("Delivering a page failed", broken);
    }
  }

  private static boolean get(Future<Boolean> result) throws InterruptedException {
    try {
      return result.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException broken) {
        throw broken;
      }
      throw new IllegalStateException("Delivering a page failed", failed.getCause());
    }
  }
}
