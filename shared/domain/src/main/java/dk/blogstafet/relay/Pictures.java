package dk.blogstafet.relay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stores the pictures of relays. A path never changes its content.
public interface Pictures {
  /// Stores a picture. One that is stored already counts as uploaded now.
  ///
  /// @param files the content of each width, the smallest first
  /// @return whether it is new
  boolean add(RelayId relay, PictureName name, Map<Integer, byte[]> files);

  /// Returns all files of a relay's pictures, in order of their paths.
  List<StoredPicture> list(RelayId relay);

  /// Returns the content of a file; empty if it is gone.
  Optional<byte[]> read(StoredPicture file);

  /// Deletes a file, if it is still the one that was listed.
  ///
  /// @return false if it was uploaded again since
  boolean delete(StoredPicture file);

  /// A file of a picture.
  ///
  /// @param path its address without a host
  /// @param uploaded when it was last uploaded
  record StoredPicture(String path, PictureName name, Instant uploaded) {}
}
