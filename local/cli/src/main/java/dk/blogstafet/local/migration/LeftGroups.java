package dk.blogstafet.local.migration;

import dk.blogstafet.local.migration.content.FoundItem.LeftItem;
import dk.blogstafet.local.migration.content.LeftReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was left, by reason and detail. The names of large groups are not all kept.
final class LeftGroups {
  private static final int NAMES = 1_000;

  private final Map<LeftKey, LeftGroup> groups = new LinkedHashMap<>();
  private int count;

  /// A reason with its detail.
  record LeftKey(LeftReason reason, String detail) {}

  /// The items that were left for one reason.
  static final class LeftGroup {
    private final List<String> names = new ArrayList<>();
    private int count;

    List<String> names() {
      return List.copyOf(names);
    }

    int count() {
      return count;
    }
  }

  void add(LeftItem item) {
    var group =
        groups.computeIfAbsent(new LeftKey(item.reason(), item.detail()), _ -> new LeftGroup());
    group.count++;
    count++;
    if (group.names.size() < NAMES) {
      group.names.add(item.name());
    }
  }

  int count() {
    return count;
  }

  Map<LeftKey, LeftGroup> groups() {
    return new LinkedHashMap<>(groups);
  }
}
