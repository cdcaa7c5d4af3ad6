package dk.blogstafet.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/// Which key made which: heirs by rotation, and the keys that one vouched for.
public final class KeyTree {
  private final List<EditorKey> keys;

  /// The tree of all keys that there are.
  public KeyTree(List<EditorKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /// What a key made, what that made, and so on; makers before what they made.
  ///
  /// @param stop a key that is left out with everything that it made, as the one that signs
  public List<EditorKey> madeBy(KeyId root, KeyId stop) {
    var children = keys.stream().collect(Collectors.groupingBy(EditorKey::addedBy));
    var seen = new HashSet<>(List.of(root, stop));
    var makers = new ArrayList<>(List.of(root));
    var made = new ArrayList<EditorKey>();
    for (var next = 0; next < makers.size(); next++) {
      for (var child : children.getOrDefault(makers.get(next), List.of())) {
        if (seen.add(child.id())) {
          makers.add(child.id());
          made.add(child);
        }
      }
    }
    return made;
  }
}
