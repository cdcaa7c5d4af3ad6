package dk.blogstafet.baton.guest;

import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.relay.Base64Url;
import dk.blogstafet.relay.RelayId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The token in an author's link. A parsed token is not yet verified; see [TurnLinks].
///
/// @param generation of the author's link; 0 for a link to the final approval
/// @param code half of an HMAC-SHA256 (RFC 2104, section 5), in base64url
record TurnToken(TurnKey turn, int generation, String code) {
  static final int CODE = 16;

  private static final int MOST = 1_000_000;

  TurnToken {
    if (turn.number() > MOST || generation < 0 || generation > MOST) {
      throw new IllegalArgumentException("Not a token");
    }
  }

  /// Returns the token in base64url.
  String text() {
    var slug = turn.relay().slug().getBytes(StandardCharsets.US_ASCII);
    var bytes = ByteBuffer.allocate(2 * Integer.BYTES + CODE + slug.length);
    bytes.putInt(turn.number()).putInt(generation).put(Base64Url.decode(code)).put(slug);
    return Base64Url.encode(bytes.array());
  }

  /// Parses a token; empty if its form is invalid.
  static Optional<TurnToken> parse(String text) {
    try {
      return Optional.of(read(ByteBuffer.wrap(Base64Url.decode(text))));
    } catch (IllegalArgumentException | BufferUnderflowException invalid) {
      return Optional.empty();
    }
  }

  private static TurnToken read(ByteBuffer bytes) {
    var number = bytes.getInt();
    var generation = bytes.getInt();
    var code = new byte[CODE];
    bytes.get(code);
    var slug = new byte[bytes.remaining()];
    bytes.get(slug);
    var relay = new RelayId(new String(slug, StandardCharsets.US_ASCII));
    return new TurnToken(new TurnKey(relay, number), generation, Base64Url.encode(code));
  }
}
