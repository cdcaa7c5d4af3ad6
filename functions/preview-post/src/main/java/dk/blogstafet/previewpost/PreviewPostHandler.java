package dk.blogstafet.previewpost;

import dk.blogstafet.aws.AwsEditing;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.HttpFunction;
import dk.blogstafet.gateway.SignedRequests;
import dk.blogstafet.gateway.signed.SignedEndpoint;
import java.time.Clock;
import java.util.Map;

/// Wires [PreviewPost] to the database, which it may only read, behind the signature check.
public final class PreviewPostHandler extends HttpFunction {
  /// Called by Lambda.
  public PreviewPostHandler() {
    this(System.getenv());
  }

  /// Wires the function to the resources in an environment.
  ///
  /// @throws IllegalArgumentException if a required variable is missing
  public PreviewPostHandler(Map<String, String> environment) {
    super(environment, wire(environment, Clock.systemUTC()));
  }

  private static HttpEndpoint wire(Map<String, String> environment, Clock clock) {
    var editing = AwsEditing.of(environment, clock);
    var requests = SignedRequests.of(environment, clock);
    var work = new PreviewPost(editing.relays(), editing.posts(), clock);
    return new SignedEndpoint(requests, editing.keyring(), work, clock);
  }
}
