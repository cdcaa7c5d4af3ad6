package dk.blogstafet.local.editing.post;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.editing.sending.SiteAddress;
import dk.blogstafet.local.i18n.CommandMessages;
import java.util.List;

/// Describes the result of a change of a post: what was done, the version, and the page.
record PostResultText(SiteAddress site, CommandMessages messages) {
  /// The lines for a site's answer.
  ///
  /// @param key of the message where the post was changed
  List<String> of(String key, JsonNode answer) {
    var name = answer.path("relay").asText() + "/" + answer.path("name").asText();
    var version = answer.path("version").asText();
    var isNew = answer.path("from").asInt() != answer.path("version").asInt();
    var leg = answer.has("leg") ? messages.text("post.leg", answer.path("leg").asText()) : "";
    return List.of(
        isNew ? messages.text(key, name, version, leg) : messages.text("unchanged", name, version),
        messages.text("post.page", site + answer.path("address").asText()));
  }
}
