package dk.blogstafet.editing.key;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The keys by creator: created by rotation or by vouching.
///
/// @param id returns a key's id
/// @param maker returns the id of a key's creator; its own if operators trust it
public record KeyTree<T, K>(List<T> keys, Function<T, K> id, Function<T, K> maker) {
  public KeyTree {
    keys = List.copyOf(keys);
  }

  /// Returns the tree of the stored keys.
  public static KeyTree<EditorKey, KeyId> of(List<EditorKey> keys) {
    return new KeyTree<>(keys, EditorKey::id, EditorKey::addedBy);
  }

  /// Returns all keys that a key created, directly or indirectly; creators before the keys they
  /// created.
  ///
  /// @param stop a key to leave out with everything that it created, such as the signing key
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
