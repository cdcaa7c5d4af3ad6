package dk.blogstafet.local.front;

/// A header line.
record HeaderLine(String name, String value) {
  boolean is(String other) {
    return name.equalsIgnoreCase(other);
  }
}
