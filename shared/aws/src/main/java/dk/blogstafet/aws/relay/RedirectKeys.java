package dk.blogstafet.aws.relay;

import dk.blogstafet.aws.dynamodb.ItemReader;
import dk.blogstafet.aws.dynamodb.KeyRange;
import dk.blogstafet.aws.dynamodb.RowKey;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.PostAddress;
import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.Sha256;

/// The keys of the rows that lead from addresses on other sites to posts, in the posts table.
final class RedirectKeys {
  private static final String END = "~";

  private RedirectKeys() {}

  /// The row by which a request for an address on another site finds a post. The hash hides what
  /// the address says, and fits the limit of a key.
  static RowKey redirect(FormerAddress address, PostAddress to) {
    return new RowKey("medium", redirects(address).low() + to.relay() + "#" + to.post());
  }

  /// The posts that were at an address.
  static KeyRange redirects(FormerAddress address) {
    var start = "address#" + Sha256.hex(address.path()) + "#";
    return new KeyRange("medium", start, start + END);
  }

  /// Returns the post that a row of an address leads to.
  static PostAddress redirected(ItemReader reader) {
    var parts = RowKey.of(reader.attributes()).sk().split("#", -1);
    return new PostAddress(new RelayId(parts[2]), new PostId(parts[3]));
  }
}
