package dk.blogstafet.storepicture;

import dk.blogstafet.aws.AwsEditing;
import dk.blogstafet.aws.AwsStores;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.HttpFunction;
import dk.blogstafet.gateway.SignedRequests;
import dk.blogstafet.gateway.signature.SignedBodyType;
import dk.blogstafet.gateway.signed.SignedEndpoint;
import java.time.Clock;
import java.util.Map;

/// Wires [StorePicture] to the database and the bucket of pages, behind the signature check.
public final class StorePictureHandler extends HttpFunction {
  /// Called by Lambda.
  public StorePictureHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in an environment.
  ///
  /// @throws IllegalArgumentException if a required variable is missing
  public StorePictureHandler(Map<String, String> environment) {
    super(environment, wire(environment, Clock.systemUTC()));
  }

  private static HttpEndpoint wire(Map<String, String> environment, Clock clock) {
    var editing = AwsEditing.of(environment, clock);
    var requests = SignedRequests.of(environment, clock, SignedBodyType.PICTURE);
    var work = new StorePicture(editing.editors(), AwsStores.pictures(environment, clock));
    return new SignedEndpoint(requests, editing.keyring(), work, clock);
  }
}
