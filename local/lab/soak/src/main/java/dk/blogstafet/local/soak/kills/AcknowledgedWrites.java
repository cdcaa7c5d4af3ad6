package dk.blogstafet.local.soak.kills;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// What the process has acknowledged, and when.
final class AcknowledgedWrites {
  /// The maximum delay before DynamoDB Local writes to disk: acknowledged data may be lost if it is
  /// killed before that. AWS has no such delay.
  static final Duration CAVEAT = Duration.ofMillis(20);

  private final Map<Integer, Instant> posts = new ConcurrentSkipListMap<>();
  private final Map<String, Instant> readers = new ConcurrentSkipListMap<>();
  private final List<Instant> kills = new ArrayList<>();
  private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

  private volatile SavedText saved = new SavedText(0, "", Instant.EPOCH);

  /// A version of an author's text that was acknowledged.
  record SavedText(int version, String text, Instant at) {}

  void published(int post) {
    posts.putIfAbsent(post, Instant.now());
  }

  void signedUp(String reader) {
    readers.putIfAbsent(reader, Instant.now());
  }

  void saved(int version, String text) {
    saved = new SavedText(version, text, Instant.now());
  }

  void killed(Instant when) {
    kills.add(when);
  }

  void wrong(String what) {
    wrong.add(what);
  }

  /// Returns whether data that was acknowledged then may be lost.
  boolean isInDoubt(Instant then) {
    return kills.stream()
        .anyMatch(kill -> !then.isBefore(kill.minus(CAVEAT)) && !then.isAfter(kill.plus(CAVEAT)));
  }

  /// Returns the milliseconds until the next kill.
  long millisBeforeKill(Instant then) {
    return kills.stream()
        .filter(kill -> !kill.isBefore(then))
        .findFirst()
        .map(kill -> Duration.between(then, kill).toMillis())
        .orElse(Long.MAX_VALUE);
  }

  Map<Integer, Instant> posts() {
    return new TreeMap<>(posts);
  }

  Map<String, Instant> readers() {
    return new TreeMap<>(readers);
  }

  /// Returns the latest text that was acknowledged.
  SavedText saved() {
    return saved;
  }

  List<String> wrong() {
    return List.copyOf(wrong);
  }
}
