package dk.blogstafet.gateway;

import java.util.Map;

/// Determines a client's network address. The CDN's header is trusted only on requests with the
/// CDN's proof; otherwise the address is that of the connection.
public final class ClientAddress {
  /// The header with the viewer's address, such as `192.0.2.7:4711` (CloudFront's guide, "Add
  /// CloudFront request headers").
  private static final String VIEWER = "cloudfront-viewer-address";

  private final CdnProof proof;

  private ClientAddress(CdnProof proof) {
    this.proof = proof;
  }

  /// Reads the proof from `CDN_PROOF`. Without it, the CDN's header is never trusted.
  public static ClientAddress of(Map<String, String> environment) {
    return new ClientAddress(CdnProof.of(environment));
  }

  /// Returns the client's network address without a port.
  public String of(GatewayRequest request) {
    var viewer = request.fields().get(VIEWER);
    return viewer.isPresent() && proof.isIn(request) ? withoutPort(viewer.get()) : request.from();
  }

  private static String withoutPort(String address) {
    var colon = address.lastIndexOf(':');
    return colon < 0 ? address : address.substring(0, colon);
  }
}
