package dk.blogstafet.gateway;

/// What a function does with a request. Translates between HTTP and the rules; decides nothing.
@FunctionalInterface
public interface HttpEndpoint {
  /// Answers a request; what is thrown here becomes status 500.
  GatewayResponse answer(GatewayRequest request);
}
