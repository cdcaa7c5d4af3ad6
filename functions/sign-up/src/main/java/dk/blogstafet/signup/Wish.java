package dk.blogstafet.signup;

import dk.blogstafet.gateway.FormOrigin;
import dk.blogstafet.newsletter.EmailAddress;
import dk.blogstafet.newsletter.Frequency;
import dk.blogstafet.newsletter.SignUp;
import dk.blogstafet.newsletter.Wording;
import dk.blogstafet.page.Addresses;
import dk.blogstafet.relay.Flaw;
import dk.blogstafet.relay.Relay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Somebody's wish for a relay's newsletter, and what it has to be checked against.
///
/// @param wording the words that hold now
/// @param network where it comes from
/// @param origin whose page sent it
record Wish(Relay relay, Wording wording, String network, FormOrigin origin, Entry entry) {
  private static final int SHOWN = 40;

  List<Flaw> flaws() {
    var flaws = new ArrayList<Flaw>();
    if (!relay.isOpen()) {
      flaws.add(new Flaw.Closed("relay"));
    }
    EmailAddress.flawOf(entry.email()).ifPresent(flaws::add);
    if (entry.frequency().isBlank()) {
      flaws.add(new Flaw.Missing("frequency"));
    } else if (Frequency.of(entry.frequency()).isEmpty()) {
      var known = Stream.of(Frequency.values()).map(Frequency::label).toList();
      flaws.add(new Flaw.Unknown("frequency", shortened(), known));
    }
    return flaws;
  }

  /// Enough of it to know it again.
  private String shortened() {
    var frequency = entry.frequency();
    var end =
        frequency.offsetByCodePoints(
            0, Math.min(SHOWN, frequency.codePointCount(0, frequency.length())));
    return frequency.substring(0, end);
  }

  boolean hasSeenTheWords() {
    return wording.mark().equals(entry.wording());
  }

  /// Whether it may come from somebody else than the reader.
  boolean isDoubtful() {
    return origin != FormOrigin.OURS || entry.isTrapped();
  }

  /// The proof that the page with one more button was seen; another site's page can't have seen it,
  /// though whoever made that page may have.
  String proof() {
    return origin == FormOrigin.FOREIGN ? "" : entry.proof();
  }

  EmailAddress address() {
    return EmailAddress.parse(entry.email()).orElseThrow();
  }

  /// The checked sign-up, where there are no flaws.
  SignUp checked() {
    var page = SignUp.isPage(entry.page()) ? entry.page() : Addresses.relay(relay.id());
    return new SignUp(
        address(), relay.id(), Frequency.of(entry.frequency()).orElseThrow(), wording, page);
  }
}
