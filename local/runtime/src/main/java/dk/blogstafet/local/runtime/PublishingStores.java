package dk.blogstafet.local.runtime;

import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.relay.Posts;
import dk.blogstafet.relay.Relays;
import dk.blogstafet.relay.rendering.RenderStates;
import java.util.HashMap;
import java.util.Map;

/// The stores of relays and posts on this machine, and the progress of rendering.
public record PublishingStores(Relays relays, Posts posts, RenderStates states) {
  static final String TABLE = "posts-table";
  static final String EDITORS = "editors-table";
  static final String SUBSCRIBERS = "subscribers-table";
  static final String MANUSCRIPTS = "manuscripts-table";
  static final String BUCKET = "pages-bucket";
  static final String SEARCH = "search-bucket";
  static final String SUPPRESSIONS = "suppressions-bucket";

  static PublishingStores at(ServerAddresses address) {
    return of(environment(address));
  }

  /// Returns the stores that an environment names.
  static PublishingStores of(Map<String, String> environment) {
    var stores = AwsStores.of(environment);
    return new PublishingStores(stores.relays(), stores.posts(), stores.states());
  }

  /// Returns the environment of a function that works with posts, keys, pages, newsletters and
  /// turns.
  static Map<String, String> environment(ServerAddresses address) {
    var environment = new HashMap<>(address.environment());
    environment.put("POSTS_TABLE", TABLE);
    environment.put("EDITORS_TABLE", EDITORS);
    environment.put("SUBSCRIBERS_TABLE", SUBSCRIBERS);
    environment.put("MANUSCRIPTS_TABLE", MANUSCRIPTS);
    environment.put("PAGES_BUCKET", BUCKET);
    environment.put("SEARCH_BUCKET", SEARCH);
    environment.put("SUPPRESSIONS_BUCKET", SUPPRESSIONS);
    return Map.copyOf(environment);
  }
}
