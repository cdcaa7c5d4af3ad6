package dk.blogstafet.relay.search;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Revision;
import dk.blogstafet.relay.SiteSnapshot;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which index is current, and what it contains.
///
/// @param format the layout and the rules by which it was made
/// @param origin identifies the database: an index of another one is built again
/// @param isAlone whether no earlier index may be kept, because a post was purged
/// @param revisions the revision of each relay whose posts it contains
public record IndexPointer(
    int format,
    String origin,
    IndexGeneration generation,
    boolean isAlone,
    Map<RelayId, Revision> revisions) {
  private static final int HEAD = 4;

  public IndexPointer {
    revisions = Map.copyOf(revisions);
  }

  /// Returns whether the index has all posts of a site.
  boolean contains(SiteSnapshot site) {
    return site.relays().stream()
        .allMatch(snapshot -> snapshot.revision().equals(revisions.get(snapshot.id())));
  }

  /// Returns whether a stored index is kept beside the current one: the one before it, and those of
  /// later processes.
  boolean keeps(IndexGeneration other) {
    var isEarlier = other.number() < generation.number() - (isAlone ? 0 : 1);
    var isRival = other.number() == generation.number() && isAlone;
    return other.equals(generation) || (!isEarlier && !isRival);
  }

  /// Returns the pointer as it is stored: format, origin, generation and whether it is alone, then
  /// a relay with its revision, one a line.
  public String text() {
    var relays = new TreeMap<String, Long>();
    revisions.forEach((relay, revision) -> relays.put(relay.slug(), revision.number()));
    return relays.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
        .collect(Collectors.joining("", head(), ""));
  }

  private String head() {
    return format + "\n" + origin + "\n" + generation + "\n" + isAlone + "\n";
  }

  /// Parses a stored pointer; empty if it was damaged.
  public static Optional<IndexPointer> parse(String text) {
    var lines = text.lines().toList();
    try {
      var relays =
          lines.stream()
              .skip(HEAD)
              .map(line -> line.split(" "))
              .collect(
                  Collectors.toMap(
                      part -> new RelayId(part[0]), part -> new Revision(Long.parseLong(part[1]))));
      return IndexGeneration.parse(lines.get(2))
          .map(it ->
              new IndexPointer(
                  Integer.parseInt(lines.get(0)),
                  lines.get(1),
                  it,
                  Boolean.parseBoolean(lines.get(3)),
                  relays));
    } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }
}
