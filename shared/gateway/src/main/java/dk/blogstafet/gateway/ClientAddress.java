package dk.blogstafet.gateway;

import java.util.Map;

/// Tells where a reader is. What the CDN says of it is believed only of the CDN, which proves
/// itself by a header that nobody else knows; otherwise it is where the request came from.
public final class ClientAddress {
  /// Where CloudFront says who asks it, as `192.0.2.7:4711` (CloudFront's guide, "Add CloudFront
  /// request headers").
  private static final String VIEWER = "cloudfront-viewer-address";

  private final CdnProof proof;

  private ClientAddress(CdnProof proof) {
    this.proof = proof;
  }

  /// Takes the proof from `CDN_PROOF`; without it no CDN is believed.
  public static ClientAddress of(Map<String, String> environment) {
    return new ClientAddress(CdnProof.of(environment));
  }

  /// The reader's network address, without a port.
  public String of(GatewayRequest request) {
    var viewer = request.fields().get(VIEWER);
    return viewer.isPresent() && proof.isIn(request) ? withoutPort(viewer.get()) : request.from();
  }

  private static String withoutPort(String address) {
    var colon = address.lastIndexOf(':');
    return colon < 0 ? address : address.substring(0, colon);
  }
}
