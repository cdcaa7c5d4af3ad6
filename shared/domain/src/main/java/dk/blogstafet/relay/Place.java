package dk.blogstafet.relay;

import java.time.LocalDate;
import java.util.Comparator;

/// Where a post stands in its relay: by date, and by leg among those of one date.
public record Place(LocalDate date, Leg leg) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::date).thenComparing(Place::leg);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
