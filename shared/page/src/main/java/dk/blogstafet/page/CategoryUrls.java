package dk.blogstafet.page;

import dk.blogstafet.relay.Category;
import dk.blogstafet.relay.PostListId;
import dk.blogstafet.relay.RelayId;
import java.util.HashMap;
import java.util.Map;

/// The URLs of a relay's category front pages. Each is computed once, since every list item links
/// to one.
public final class CategoryUrls {
  private final RelayId relay;
  private final Map<Category, String> known = new HashMap<>();

  public CategoryUrls(RelayId relay) {
    this.relay = relay;
  }

  String of(Category category) {
    return known.computeIfAbsent(category, it -> PageUrls.front(PostListId.of(relay, it)));
  }
}
