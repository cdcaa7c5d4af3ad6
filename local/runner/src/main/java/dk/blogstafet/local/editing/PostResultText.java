package dk.blogstafet.local.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.editing.sending.SiteAddress;
import java.util.List;

/// What became of a post, for people.
final class PostResultText {
  private final SiteAddress site;

  PostResultText(SiteAddress site) {
    this.site = site;
  }

  /// Says it of an answer: what, at which version, and where to look.
  ///
  /// @param verb as `Published`
  List<String> of(String verb, JsonNode answer) {
    var name = answer.path("relay").asText() + "/" + answer.path("name").asText();
    var version = answer.path("version").asInt();
    var isNew = answer.path("from").asInt() != version;
    var headline =
        isNew
            ? verb + " " + name + " (version " + version + leg(answer) + ")."
            : "Nothing to do: " + name + " was so already (version " + version + ").";
    return List.of(headline, "Its page, in a moment: " + site + answer.path("address").asText());
  }

  private static String leg(JsonNode answer) {
    return answer.has("leg") ? ", leg " + answer.path("leg").asInt() : "";
  }
}
