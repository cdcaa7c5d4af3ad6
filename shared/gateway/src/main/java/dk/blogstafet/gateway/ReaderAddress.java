package dk.blogstafet.gateway;

import java.util.Map;

/// Tells where a reader is. What the CDN says of it is believed only of the CDN, which proves
/// itself by a header that nobody else knows; otherwise it is where the request came from.
public final class ReaderAddress {
  /// Where CloudFront says who asks it, as `192.0.2.7:4711` (CloudFront's guide, "Add CloudFront
  /// request headers").
  private static final String VIEWER = "cloudfront-viewer-address";

  private final CdnProof proof;

  private ReaderAddress(CdnProof proof) {
    this.proof = proof;
  }

  /// Takes the proof from `CDN_PROOF`; without it no CDN is believed.
  public static ReaderAddress of(Map<String, String> environment) {
    return new ReaderAddress(CdnProof.of(environment));
  }

  /// The reader's network address, without a port.
  public String of(Request request) {
    var viewer = request.headers().get(VIEWER);
    return viewer.isPresent() && proof.isIn(request) ? withoutPort(viewer.get()) : request.from();
  }

  private static String withoutPort(String address) {
    var colon = address.lastIndexOf(':');
    return colon < 0 ? address : address.substring(0, colon);
  }
}
