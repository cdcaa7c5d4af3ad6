package dk.blogstafet.local.front;

/// One header line.
record Header(String name, String value) {
  boolean is(String other) {
    return name.equalsIgnoreCase(other);
  }
}
