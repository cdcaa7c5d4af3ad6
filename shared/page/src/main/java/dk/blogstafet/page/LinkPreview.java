package dk.blogstafet.page;

import dk.blogstafet.relay.DanishTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// What other services show of a link to a page (the Open Graph protocol, oEmbed).
public record LinkPreview(PageLayout layout) {
  /// Returns the share card: that of the post that the page shows, of its relay, or of the site.
  ShareCard card() {
    var site = layout.site();
    var post = layout.post();
    return layout
        .relay()
        .map(it -> post.map(shown -> ShareCard.of(site, it, shown)).orElse(ShareCard.of(site, it)))
        .orElseGet(() -> ShareCard.of(site));
  }

  /// Returns the card's absolute URL.
  String picture() {
    return layout.site().home() + card().versioned();
  }

  /// Returns the address of the page's description for other sites: of a post, or of a relay's
  /// front page.
  Optional<String> oembed() {
    var isFront =
        layout.relay().filter(it -> layout.address().equals(PageUrls.relay(it.id()))).isPresent();
    return layout.post().isPresent() || isFront
        ? Optional.of(layout.site().home() + PageUrls.oembed(layout.canonical()))
        : Optional.empty();
  }

  /// Returns the page's language and country.
  String locale() {
    return switch (layout.messages().language()) {
      case DANISH -> "da_DK";
      case ENGLISH -> "en_GB";
    };
  }

  /// Returns a time with Denmark's offset (ISO 8601), as metadata of pages have it.
  public static String moment(Instant time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(DanishTime.at(time));
  }
}
