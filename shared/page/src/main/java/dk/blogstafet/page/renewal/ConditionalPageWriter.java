package dk.blogstafet.page.renewal;

import dk.blogstafet.relay.rendering.Pages;
import dk.blogstafet.relay.rendering.Pages.PageMetadata;
import dk.blogstafet.relay.rendering.Pages.PageProvenance;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Writes pages to the page store: only changed ones, and never over a newer page.
final class ConditionalPageWriter {
  /// How often one page may change concurrently before the write fails.
  private static final int ATTEMPTS = 10;

  private final Pages pages;
  private final PageProvenance provenance;
  private final LongSupplier latest;
  private final ParallelTasks parallel = new ParallelTasks();

  /// Creates a writer of pages with one provenance.
  ///
  /// @param latest returns the relay's current revision; called only where a stored page claims to
  ///   be newer
  ConditionalPageWriter(Pages pages, PageProvenance pageProvenance, LongSupplier latest) {
    this.pages = pages;
    this.provenance = pageProvenance;
    this.latest = latest;
  }

  /// Writes pages, several at a time. New pages are written before changed ones, so that visible
  /// pages never link to missing ones.
  ///
  /// @return false if a newer page was found: another process has taken over
  boolean put(List<RenderedPage> all) {
    var seen = look(keys(all));
    return put(all, seen, Optional::isEmpty) && put(all, seen, Optional::isPresent);
  }

  /// Writes only those pages that don't exist.
  ///
  /// @return false if a newer page was found: another process has taken over
  boolean putMissing(List<RenderedPage> all) {
    return put(all, look(keys(all)), Optional::isEmpty);
  }

  /// Returns those pages that differ from the stored ones; reads several at a time.
  List<RenderedPage> outdated(List<RenderedPage> all) {
    var seen = look(keys(all));
    return all.stream()
        .filter(page -> !isStored(page, Objects.requireNonNull(seen.get(page.key()), page.key())))
        .toList();
  }

  private static boolean isStored(RenderedPage page, Optional<PageMetadata> seen) {
    return seen.filter(it -> it.digest().equals(page.digest())).isPresent();
  }

  /// Returns which of the keys have no page; reads several at a time.
  Set<String> missing(List<String> keys) {
    return look(keys).entrySet().stream()
        .filter(seen -> seen.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Map<String, Optional<PageMetadata>> look(List<String> keys) {
    var seen = new ConcurrentHashMap<String, Optional<PageMetadata>>();
    var tasks = new ArrayList<BooleanSupplier>();
    for (var key : keys) {
      tasks.add(() -> {
        seen.put(key, pages.find(key));
        return true;
      });
    }
    parallel.run(tasks);
    return seen;
  }

  private static List<String> keys(List<RenderedPage> all) {
    return all.stream().map(RenderedPage::key).toList();
  }

  private boolean put(
      List<RenderedPage> all,
      Map<String, Optional<PageMetadata>> seen,
      Predicate<Optional<PageMetadata>> which) {
    var tasks = new ArrayList<BooleanSupplier>();
    for (var page : all) {
      var metadata = Objects.requireNonNull(seen.get(page.key()), page.key());
      if (which.test(metadata)) {
        tasks.add(() -> put(page, metadata));
      }
    }
    return parallel.run(tasks);
  }

  /// Deletes pages, several at a time.
  ///
  /// @return false if a newer page was found: another process has taken over
  boolean remove(List<String> keys) {
    var tasks = new ArrayList<BooleanSupplier>();
    keys.forEach(key -> tasks.add(() -> remove(key)));
    return parallel.run(tasks);
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
      seen = pages.find(page.key());
    }
    throw givenUp(page.key());
  }

  private boolean remove(String key) {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var seen = pages.find(key);
      if (seen.isPresent() && isNewer(seen.get())) {
        return false;
      }
      if (seen.isEmpty() || pages.remove(key, seen.get())) {
        return true;
      }
    }
    throw givenUp(key);
  }

  /// Returns whether a stored page is newer. One with a revision above the relay's is from before a
  /// restore of the table, and so outdated.
  private boolean isNewer(PageMetadata seen) {
    return seen.provenance().revision() > provenance.revision()
        && seen.provenance().revision() <= latest.getAsLong();
  }

  private static IllegalStateException givenUp(String key) {
    return new IllegalStateException(
        "The page %s changed concurrently %d times. Nothing is lost: the next renewal retries."
            .formatted(key, ATTEMPTS));
  }
}
