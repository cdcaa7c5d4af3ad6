package dk.blogstafet.relay;

/// A post's number in its relay, counted from 1 in the order of publication. A number is never
/// reused.
public record Leg(int number) implements Comparable<Leg> {
  public Leg {
    if (number < 1) {
      throw new IllegalArgumentException("A relay's first leg is 1, not " + number);
    }
  }

  @Override
  public int compareTo(Leg other) {
    return Integer.compare(number, other.number);
  }
}
