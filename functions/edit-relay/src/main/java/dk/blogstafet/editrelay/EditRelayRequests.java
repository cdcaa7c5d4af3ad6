package dk.blogstafet.editrelay;

import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.gateway.signed.JsonDraftReader;
import dk.blogstafet.relay.change.RelayDraft;
import dk.blogstafet.relay.change.SiteDraft;
import org.jspecify.annotations.Nullable;

/// The request bodies.
final class EditRelayRequests {
  private EditRelayRequests() {}

  /// A new relay.
  record OpenRelayRequest(@Nullable String id, RelayDraft draft) {
    static OpenRelayRequest read(JsonBody json) {
      return new OpenRelayRequest(json.text("id"), JsonDraftReader.relay(json));
    }
  }

  /// A relay's new description.
  record DescribeRelayRequest(int version, RelayDraft draft) {
    static DescribeRelayRequest read(JsonBody json) {
      return new DescribeRelayRequest(
          json.version("version"), json.object("relay", JsonDraftReader::relay));
    }
  }

  /// The site's new description.
  record DescribeSiteRequest(int version, SiteDraft draft) {
    static DescribeSiteRequest read(JsonBody json) {
      return new DescribeSiteRequest(
          json.version("version"), json.object("site", JsonDraftReader::site));
    }
  }
}
