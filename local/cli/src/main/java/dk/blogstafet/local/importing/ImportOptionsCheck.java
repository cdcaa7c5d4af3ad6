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

  /// Returns the link to the introductory article.
  ///
  /// @throws InvalidUsageException if the option is not a link
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

  /// Returns the relay that is named, of an import that isn't a page.
  ///
  /// @throws InvalidUsageException if the slug is invalid, or the options are a page's
  static Optional<RelayId> relay(
      @Nullable String relay, @Nullable String article, CliCommand command) {
    if (article != null) {
      throw command.invalid("import.article-of-folder");
    }
    if (relay != null && !RelayId.isValid(relay)) {
      throw command.invalid("relay.malformed", relay);
    }
    return Optional.ofNullable(relay).map(RelayId::new);
  }

  /// Returns the relay's slug: the given one, or one made from the page's title.
  ///
  /// @throws InvalidUsageException if the slug is invalid
  static RelayId relay(
      @Nullable String relay, ParsedPage.RelayPageContent page, CliCommand command) {
    var slug = relay == null ? Slug.of(page.title().text()) : relay;
    if (!RelayId.isValid(slug)) {
      throw command.invalid("import.relay-malformed", slug);
    }
    return new RelayId(slug);
  }
}
