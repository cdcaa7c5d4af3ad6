package dk.blogstafet.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which key made which: heirs by rotation, and the keys that one vouched for.
///
/// @param id what a key is called
/// @param maker what the key is called that made it; its own where operators trust it
public record KeyTree<T, K>(List<T> keys, Function<T, K> id, Function<T, K> maker) {
  public KeyTree {
    keys = List.copyOf(keys);
  }

  /// The tree of keys in the books.
  public static KeyTree<EditorKey, KeyId> of(List<EditorKey> keys) {
    return new KeyTree<>(keys, EditorKey::id, EditorKey::addedBy);
  }

  /// What a key made, what that made, and so on; makers before what they made.
  ///
  /// @param stop a key that is left out with everything that it made, as the one that signs
  public List<T> madeBy(K root, K stop) {
    var children = keys.stream().collect(Collectors.groupingBy(maker));
    var seen = new HashSet<>(List.of(root));
    seen.add(stop);
    var makers = new ArrayList<>(List.of(root));
    var made = new ArrayList<T>();
    for (var next = 0; next < makers.size(); next++) {
      for (var child : children.getOrDefault(makers.get(next), List.of())) {
        if (seen.add(id.apply(child))) {
          makers.add(id.apply(child));
          made.add(child);
        }
      }
    }
    return made;
  }
}
