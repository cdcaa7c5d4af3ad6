package dk.blogstafet.listposts;

import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;

/// The API's own URLs. Readers' URLs are in the page module.
final class ApiLinks {
  static final String RELAYS = "/api/relays";

  private ApiLinks() {}

  static String relay(RelayId relay) {
    return RELAYS + "/" + relay.slug();
  }

  static String posts(RelayId relay) {
    return relay(relay) + "/posts";
  }

  static String post(RelayId relay, PostId post) {
    return posts(relay) + "/" + post.slug();
  }
}
