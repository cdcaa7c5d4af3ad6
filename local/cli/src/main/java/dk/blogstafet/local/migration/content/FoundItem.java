package dk.blogstafet.local.migration.content;

/// Something that an export contains.
public sealed interface FoundItem {
  /// A post to take.
  record FoundPost(ForeignPost post) implements FoundItem {}

  /// Something that is not taken.
  ///
  /// @param name its title, or its file
  record LeftItem(String name, LeftReason reason, String detail) implements FoundItem {}
}
