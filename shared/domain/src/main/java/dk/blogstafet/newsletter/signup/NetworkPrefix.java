package dk.blogstafet.newsletter.signup;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The network of a reader's IP address: the first three numbers of IPv4, or the first 48 bits of
/// IPv6, the largest allocation of one customer (RFC 6177, section 2).
public final class NetworkPrefix {
  private static final Pattern FOUR =
      Pattern.compile("(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}");
  private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:.]{2,45}");
  private static final int SIX_BYTES = 6;

  private NetworkPrefix() {}

  /// Returns the network of an address; empty for an invalid one, so that those count as one
  /// network.
  public static String of(String address) {
    var four = FOUR.matcher(address);
    if (four.matches()) {
      return four.group(1);
    }
    return SIX.matcher(address).matches() && address.contains(":") ? six(address) : "";
  }

  private static String six(String address) {
    try {
      var bytes = InetAddress.ofLiteral(address).getAddress();
      return bytes.length == 4 ? of(dotted(bytes)) : groups(bytes);
    } catch (IllegalArgumentException none) {
      return "";
    }
  }

  private static String dotted(byte[] bytes) {
    return (bytes[0] & 255)
        + "."
        + (bytes[1] & 255)
        + "."
        + (bytes[2] & 255)
        + "."
        + (bytes[3] & 255);
  }

  private static String groups(byte[] bytes) {
    return HexFormat.of().formatHex(bytes, 0, SIX_BYTES);
  }
}
