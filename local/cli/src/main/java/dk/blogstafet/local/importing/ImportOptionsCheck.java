package dk.blogstafet.local.importing;

import dk.blogstafet.local.command.CliCommand;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Slug;
import dk.blogstafet.relay.validation.WebLink;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks the options of an import.
final class ImportOptionsCheck {
  private ImportOptionsCheck() {}

  /// The link to the introductory article.
  ///
  /// @throws InvalidUsageException if it isn't a link
  static Optional<URI> link(@Nullable String article, CliCommand command) {
    if (article == null) {
      return Optional.empty();
    }
    var link = WebLink.parse(article);
    if (link.isEmpty()) {
      throw command.invalid("import.article-malformed", article);
    }
    return link;
  }

  /// The relay's slug: the one that was given, or else one made from the page's title.
  ///
  /// @throws InvalidUsageException if it isn't valid
  static RelayId relay(
      @Nullable String relay, ParsedPage.RelayPageContent page, CliCommand command) {
    var slug = relay == null ? Slug.of(page.title().text()) : relay;
    if (!RelayId.isValid(slug)) {
      throw command.invalid("import.relay-malformed", slug);
    }
    return new RelayId(slug);
  }
}
