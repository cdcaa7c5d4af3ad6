package dk.blogstafet.relay;

import java.time.LocalDate;
import java.util.Comparator;

/// A post's position in its relay: by date, and by leg within a date.
public record PostPosition(LocalDate date, Leg leg) implements Comparable<PostPosition> {
  private static final Comparator<PostPosition> ORDER =
      Comparator.comparing(PostPosition::date).thenComparing(PostPosition::leg);

  @Override
  public int compareTo(PostPosition other) {
    return ORDER.compare(this, other);
  }
}
