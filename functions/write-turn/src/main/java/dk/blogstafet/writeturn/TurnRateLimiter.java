package dk.blogstafet.writeturn;

import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.mail.Counters;
import dk.blogstafet.relay.DanishTime;
import dk.blogstafet.vault.KeyVault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Limits what the buttons of the authors' pages cost: their number per hour for each turn and each
/// network, and the mails with a new link per day.
final class TurnRateLimiter {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Counters counters;
  private final KeyVault vault;
  private final TurnLimits limits;
  private final Clock clock;

  TurnRateLimiter(Counters counters, KeyVault vault, TurnLimits limits, Clock clock) {
    this.counters = counters;
    this.vault = vault;
    this.limits = limits;
    this.clock = clock;
  }

  /// The limits.
  ///
  /// @param turn requests per hour for one turn
  /// @param network requests per hour from one network; an organisation may share one address
  /// @param links mails with a new link per turn and day
  record TurnLimits(int turn, int network, int links) {
    static final TurnLimits USUAL = new TurnLimits(1_000, 2_000, 3);
  }

  /// Counts a request.
  ///
  /// @return how long to wait, if there are too many
  Optional<Duration> admit(TurnKey turn, String network) {
    var now = clock.instant();
    var hour = now.truncatedTo(ChronoUnit.HOURS);
    var until = hour.plus(HOUR).plus(HOUR);
    var from = "turn#from#" + vault.hmac().text("network", network, hour.toString());
    var isAdmitted =
        counters.add(from, limits.network(), until).isPresent()
            && counters.add("turn#" + turn + "#" + hour, limits.turn(), until).isPresent();
    return isAdmitted ? Optional.empty() : Optional.of(Duration.between(now, hour.plus(HOUR)));
  }

  /// Counts a mail with a new link; false if the day's are used up.
  boolean admitLink(TurnKey turn) {
    var today = DanishTime.today(clock);
    Instant until = DanishTime.startOf(today.plusDays(2));
    return counters.add("turn#link#" + turn + "#" + today, limits.links(), until).isPresent();
  }
}
