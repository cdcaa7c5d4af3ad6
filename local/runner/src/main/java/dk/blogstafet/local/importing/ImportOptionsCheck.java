package dk.blogstafet.local.importing;

import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Slug;
import dk.blogstafet.relay.WebLink;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Checks what was wished for on the command line.
final class ImportOptionsCheck {
  private ImportOptionsCheck() {}

  /// The link to the introductory article.
  ///
  /// @throws ParameterException for what is none
  static Optional<URI> link(@Nullable String article, CommandLine line) {
    if (article == null) {
      return Optional.empty();
    }
    var link = WebLink.parse(article);
    if (link.isEmpty()) {
      var sentence = "--article is no link: " + article + ". Give one as https://…";
      throw new ParameterException(line, sentence);
    }
    return link;
  }

  /// The relay's name: the one that was given, or else one made from the page's title.
  ///
  /// @throws ParameterException where it can't be one
  static RelayId relay(@Nullable String relay, ParsedPage.RelayPageContent page, CommandLine line) {
    var slug = relay == null ? Slug.of(page.title().text()) : relay;
    if (!RelayId.isValid(slug)) {
      var form = "Give --relay with another one: a-z, 0-9 and single hyphens.";
      throw new ParameterException(
          line, "“" + slug + "” can't be a relay's name in addresses. " + form);
    }
    return new RelayId(slug);
  }
}
