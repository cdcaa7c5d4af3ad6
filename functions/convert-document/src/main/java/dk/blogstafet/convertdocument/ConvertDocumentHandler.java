package dk.blogstafet.convertdocument;

import dk.blogstafet.aws.AwsBaton;
import dk.blogstafet.convertdocument.ConversionRateLimiter.ConversionLimits;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.HttpFunction;
import java.time.Clock;
import java.util.Map;

/// Wires [ConvertDocument] to its counters, the only rows that it may write.
public final class ConvertDocumentHandler extends HttpFunction {
  /// Called by Lambda.
  public ConvertDocumentHandler() {
    this(System.getenv());
  }

  /// Wires the function to the site's host and the counters in an environment.
  ///
  /// @throws IllegalArgumentException if a required variable is missing
  public ConvertDocumentHandler(Map<String, String> environment) {
    super(environment, wire(environment, Clock.systemUTC()));
  }

  private static HttpEndpoint wire(Map<String, String> environment, Clock clock) {
    var counters = AwsBaton.of(environment, clock).counters();
    var limiter = new ConversionRateLimiter(counters, ConversionLimits.USUAL, clock);
    return ConvertDocument.of(environment, limiter);
  }
}
