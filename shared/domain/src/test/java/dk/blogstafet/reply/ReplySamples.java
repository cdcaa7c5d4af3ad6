package dk.blogstafet.reply;

import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import java.time.Instant;
import java.time.LocalDate;

/// Requests for replies.
public final class ReplySamples {
  public static final Instant NOW = Instant.parse("2026-11-18T11:00:00Z");

  private ReplySamples() {}

  public static ReplyRequest request() {
    return new ReplyRequest(
        new PostId("byens-traeer"),
        LocalDate.of(2026, 11, 1),
        LocalDate.of(2026, 11, 10),
        "Bo Rugkerne",
        "bo@example.dk",
        "Rugkerne fældede træet.",
        "Jeg har ikke fældet træet.",
        "Rigmor Rugbrød",
        NOW);
  }

  /// Returns a new case.
  public static ReplyCase registered(RelayId relay) {
    return ReplyCase.registered(new ReplyCaseKey(relay, "Abcdefgh-1234_67"), request(), 0);
  }

  public static ReplyRefusal refusal() {
    return new ReplyRefusal("Oplysningen er utvivlsomt rigtig.", "Nævnsvej 1, 1000 København");
  }
}
