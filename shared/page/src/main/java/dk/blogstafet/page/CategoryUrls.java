package dk.blogstafet.page;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.RelayId;
import java.util.HashMap;
import java.util.Map;

/// Addresses of a relay's category fronts, each worked out once: every entry of a list has one.
final class CategoryUrls {
  private final RelayId relay;
  private final Map<Category, String> known = new HashMap<>();

  CategoryUrls(RelayId relay) {
    this.relay = relay;
  }

  String of(Category category) {
    return known.computeIfAbsent(category, it -> PageUrls.front(PostListId.of(relay, it)));
  }
}
