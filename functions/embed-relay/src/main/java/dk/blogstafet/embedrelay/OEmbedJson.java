package dk.blogstafet.embedrelay;

import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.QueryParameters;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.page.RelayFrame;
import dk.blogstafet.page.ShareCard;
import dk.blogstafet.relay.PostSummary;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.Site;
import java.util.Optional;

/// What other sites show for an address (oEmbed 1.0): a relay's newest posts in a frame, or a link
/// to a post with its share card.
///
/// @param title of the relay or the post
/// @param author who wrote the post, or who publishes the relay
/// @param frame the frame; empty for a post
record OEmbedJson(
    Site site, String title, String author, ShareCard card, Optional<RelayFrame> frame) {
  /// In seconds, as long as other sites may keep the answer.
  private static final int DAY = 86_400;

  static OEmbedJson of(Site site, Relay relay) {
    var frame = Optional.of(new RelayFrame(site, relay));
    return new OEmbedJson(site, relay.title(), site.publisher(), ShareCard.of(site, relay), frame);
  }

  static OEmbedJson of(Site site, Relay relay, PostSummary post) {
    var card = ShareCard.of(site, relay, post);
    return new OEmbedJson(site, post.title(), card.person(), card, Optional.empty());
  }

  /// Writes the answer.
  ///
  /// @param query `maxwidth` and `maxheight` limit a frame, in pixels
  String answer(QueryParameters query) {
    return JsonWriter.object(json -> {
      json.text("version", "1.0");
      json.text("type", frame.isPresent() ? "rich" : "link");
      json.text("title", title);
      json.textUnlessEmpty("author_name", author);
      json.text("provider_name", site.name());
      json.text("provider_url", site.home() + PageUrls.HOME);
      json.number("cache_age", DAY);
      json.text("thumbnail_url", site.home() + card.versioned());
      json.number("thumbnail_width", ShareCard.WIDTH);
      json.number("thumbnail_height", ShareCard.HEIGHT);
      frame.ifPresent(it -> write(json, it, query));
    });
  }

  private static void write(JsonWriter json, RelayFrame frame, QueryParameters query) {
    var width = least(RelayFrame.WIDTH, query.first("maxwidth"));
    var height = least(RelayFrame.HEIGHT, query.first("maxheight"));
    json.text("html", frame.html(Integer.toString(width), height));
    json.number("width", width);
    json.number("height", height);
  }

  private static int least(int usual, String most) {
    return most.matches("[1-9]\\d{0,4}") ? Math.min(usual, Integer.parseInt(most)) : usual;
  }
}
