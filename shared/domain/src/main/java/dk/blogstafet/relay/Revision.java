package dk.blogstafet.relay;

/// The number of changes of a relay. Each change is one transaction and adds one.
public record Revision(long number) implements Comparable<Revision> {
  /// The revision before the first change.
  public static final Revision NONE = new Revision(0);

  public Revision {
    if (number < 0) {
      throw new IllegalArgumentException("A revision is 0 or more, not " + number);
    }
  }

  public Revision next() {
    return new Revision(number + 1);
  }

  public boolean isAfter(Revision other) {
    return number > other.number;
  }

  @Override
  public int compareTo(Revision other) {
    return Long.compare(number, other.number);
  }
}
