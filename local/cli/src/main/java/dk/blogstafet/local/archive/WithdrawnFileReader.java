package dk.blogstafet.local.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorRole;
import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.LeadPicture;
import dk.blogstafet.relay.Leg;
import dk.blogstafet.relay.OrcidId;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.PostMetadata;
import dk.blogstafet.relay.PostSummary;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the file of a relay's withdrawn posts. Programs write it, so errors have no line numbers.
final class WithdrawnFileReader {
  private WithdrawnFileReader() {}

  /// Returns the withdrawn posts; empty if the file isn't in the export's format.
  static Optional<List<ArchivedWithdrawal>> read(byte[] file) {
    try {
      var all = new ArrayList<ArchivedWithdrawal>();
      for (var node : new ObjectMapper().readTree(file).required("withdrawn")) {
        all.add(taken(node));
      }
      return Optional.of(all);
    } catch (IOException | IllegalArgumentException | DateTimeException broken) {
      return Optional.empty();
    }
  }

  private static ArchivedWithdrawal taken(JsonNode node) {
    var at = Instant.parse(text(node, "withdrawnAt"));
    var corrections = corrections(node.required("corrections"));
    var post =
        new PostSummary(
            new PostId(text(node, "id")),
            new Leg(node.required("leg").intValue()),
            headline(node),
            node.required("version").intValue(),
            known(node, "published").map(Instant::parse),
            Instant.parse(text(node, "stored")),
            corrections.reversed().stream().findFirst(),
            false);
    if (post.version() == 1) {
      throw new IllegalArgumentException("Withdrawing a post increases its version");
    }
    return new ArchivedWithdrawal(
        new Post(post, body(node), corrections, oldAddresses(node)), text(node, "reason"), at);
  }

  private static PostMetadata headline(JsonNode node) {
    var authors = new ArrayList<Author>();
    node.required("authors").forEach(author -> authors.add(author(author)));
    return new PostMetadata(
        text(node, "title"),
        LocalDate.parse(text(node, "date")),
        new Category(text(node, "category")),
        text(node, "teaser"),
        authors,
        known(node, "because").orElse(""),
        node.has("picture") ? Optional.of(picture(node.get("picture"))) : Optional.empty());
  }

  private static LeadPicture picture(JsonNode node) {
    return new LeadPicture(
        PictureName.parse(text(node, "name")).orElseThrow(IllegalArgumentException::new),
        text(node, "alt"),
        text(node, "caption"),
        text(node, "photographer"),
        text(node, "licence"));
  }

  private static Author author(JsonNode node) {
    var role =
        node.has("side")
            ? Optional.of(
                AuthorRole.of(text(node, "side")).orElseThrow(IllegalArgumentException::new))
            : Optional.<AuthorRole>empty();
    return new Author(
        text(node, "name"),
        text(node, "title"),
        text(node, "workplace"),
        role,
        known(node, "biography").orElse(""),
        known(node, "website").map(URI::create),
        known(node, "orcid").map(OrcidId::new),
        known(node, "portrait").flatMap(PictureName::parse));
  }

  private static PostBody body(JsonNode node) {
    if (node.has("text")) {
      return new PostBody.MarkdownText(text(node, "text"));
    }
    return node.has("link")
        ? new PostBody.ExternalLink(URI.create(text(node, "link")))
        : PostBody.NONE;
  }

  private static List<Correction> corrections(JsonNode nodes) {
    var corrections = new ArrayList<Correction>();
    for (var node : nodes) {
      var kind =
          Correction.CorrectionKind.of(text(node, "kind"))
              .orElseThrow(IllegalArgumentException::new);
      var at = Instant.parse(text(node, "at"));
      corrections.add(new Correction(kind, at, text(node, "sentence")));
    }
    return corrections;
  }

  /// Returns none for files of version 0.2.0 and earlier.
  private static List<FormerAddress> oldAddresses(JsonNode node) {
    return node.path("oldAddresses")
        .valueStream()
        .map(it -> new FormerAddress(it.asText()))
        .toList();
  }

  private static Optional<String> known(JsonNode node, String name) {
    return Optional.of(node.path(name).asText("")).filter(it -> !it.isEmpty());
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).asText();
  }
}
