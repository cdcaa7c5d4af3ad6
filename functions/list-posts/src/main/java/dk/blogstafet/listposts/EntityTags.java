package dk.blogstafet.listposts;

import dk.blogstafet.gateway.EntityTag;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.RelaySnapshot;
import dk.blogstafet.relay.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// The entity tags of responses. They depend on the stored version and the JSON format, so they are
/// known before anything is written. A list has its relay's tag, since the URL identifies the part.
final class EntityTags {
  /// Incremented whenever the same rows are written as different JSON.
  private static final int FORMAT = 2;

  private static final int DIGEST_BYTES = 12;

  private EntityTags() {}

  static EntityTag of(RelaySnapshot snapshot) {
    return new EntityTag(FORMAT + ".r" + snapshot.revision().number());
  }

  static EntityTag of(PostSummary post) {
    return new EntityTag(FORMAT + ".v" + post.version() + "." + post.stored().toEpochMilli());
  }

  static EntityTag of(List<RelaySnapshot> snapshots) {
    var all =
        snapshots.stream()
            .map(snapshot -> snapshot.id() + " " + snapshot.revision().number())
            .collect(Collectors.joining("\n"));
    return new EntityTag(FORMAT + ".m" + digest(all));
  }

  private static String digest(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Sha256.of(bytes), 0, DIGEST_BYTES);
  }
}
