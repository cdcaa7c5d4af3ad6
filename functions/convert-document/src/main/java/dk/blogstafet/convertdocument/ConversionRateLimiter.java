package dk.blogstafet.convertdocument;

import dk.blogstafet.mail.Counters;
import dk.blogstafet.relay.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Limits what conversions cost: their number per hour for each link, each network and the site. A
/// link counts as it is sent, whether a turn has it or not. Rows name links and networks by a hash.
final class ConversionRateLimiter {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Counters counters;
  private final ConversionLimits limits;
  private final Clock clock;

  ConversionRateLimiter(Counters counters, ConversionLimits limits, Clock clock) {
    this.counters = counters;
    this.limits = limits;
    this.clock = clock;
  }

  /// The limits per hour.
  ///
  /// @param link conversions for one link
  /// @param network conversions from one network; an organisation may share one address
  /// @param site conversions in all, from networks that are within their own limit
  record ConversionLimits(int link, int network, int site) {
    static final ConversionLimits USUAL = new ConversionLimits(30, 60, 600);
  }

  /// Counts a conversion.
  ///
  /// @param link the author's link as it was sent; may be empty or invalid
  /// @return how long to wait, if there are too many
  Optional<Duration> admit(String link, String network) {
    var now = clock.instant();
    var hour = now.truncatedTo(ChronoUnit.HOURS);
    var until = hour.plus(HOUR).plus(HOUR);
    // A network that is over its own limit uses up none of the others'.
    var isAdmitted =
        counters.add(name("from", network, hour), limits.network(), until).isPresent()
            && counters.add(name("link", link, hour), limits.link(), until).isPresent()
            && counters.add("document#site#" + hour, limits.site(), until).isPresent();
    return isAdmitted ? Optional.empty() : Optional.of(Duration.between(now, hour.plus(HOUR)));
  }

  private static String name(String kind, String text, Instant hour) {
    return "document#" + kind + "#" + Sha256.hex(text + "#" + hour);
  }
}
