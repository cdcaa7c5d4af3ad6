package dk.blogstafet.editrelay;

import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.JsonDraftReader;
import dk.blogstafet.relay.RelayDraft;
import dk.blogstafet.relay.SiteDraft;
import org.jspecify.annotations.Nullable;

/// What requests ask for.
final class Wishes {
  private Wishes() {}

  /// A new relay.
  record Opening(@Nullable String id, RelayDraft draft) {
    static Opening read(JsonBody json) {
      return new Opening(json.text("id"), JsonDraftReader.relay(json));
    }
  }

  /// A relay described anew.
  record Relay(int version, RelayDraft draft) {
    static Relay read(JsonBody json) {
      return new Relay(json.version("version"), json.object("relay", JsonDraftReader::relay));
    }
  }

  /// The site described anew.
  record Site(int version, SiteDraft draft) {
    static Site read(JsonBody json) {
      return new Site(json.version("version"), json.object("site", JsonDraftReader::site));
    }
  }
}
