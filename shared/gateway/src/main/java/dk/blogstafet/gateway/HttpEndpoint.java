package dk.blogstafet.gateway;

/// A function's request handler. Translates between HTTP and the domain, and contains no rules.
@FunctionalInterface
public interface HttpEndpoint {
  /// Handles a request; an exception becomes status 500.
  GatewayResponse answer(GatewayRequest request);
}
