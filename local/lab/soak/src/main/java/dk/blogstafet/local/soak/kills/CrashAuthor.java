package dk.blogstafet.local.soak.kills;

import dk.blogstafet.aws.AwsBaton;
import dk.blogstafet.baton.Draft;
import dk.blogstafet.baton.editor.InvitationDraft;
import dk.blogstafet.baton.editor.TurnEditOutcome;
import dk.blogstafet.baton.editor.TurnInviter;
import dk.blogstafet.baton.guest.GuestOutcome;
import dk.blogstafet.baton.guest.GuestTurns;
import dk.blogstafet.baton.turn.TurnKey;
import dk.blogstafet.relay.RelayId;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// An invited author, whose browser saves a text again and again, as the form's script does.
final class CrashAuthor {
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int CROWDED = 429;
  private static final Pattern SAVED = Pattern.compile("\"version\":(\\d+)");
  private static final Pattern SHOWN = Pattern.compile("name=\"v\" value=\"(\\d+)\"");

  private final TurnKey turn;
  private final String token;
  private final AcknowledgedWrites writes;
  private volatile int version;
  private final AtomicInteger number = new AtomicInteger();

  private CrashAuthor(TurnKey key, String token, AcknowledgedWrites acknowledgedWrites) {
    this.turn = key;
    this.token = token;
    this.writes = acknowledgedWrites;
  }

  /// Invites an author, who accepts.
  ///
  /// @param environment names the tables
  static CrashAuthor invited(Map<String, String> environment, AcknowledgedWrites writes) {
    var baton = AwsBaton.of(environment, Clock.systemUTC());
    baton.vault().prepare();
    var turns = baton.turns();
    var links = baton.links();
    var clock = Clock.systemUTC();
    var inviter = new TurnInviter(turns, baton.relays(), links, turns::update, "Åse", clock);
    var draft =
        new InvitationDraft(
            "Gry", "forfatter@forfatter.example", null, "2099-01-01", true, null, null, null, null);
    var relay = new RelayId(SoakClient.RELAY);
    if (inviter.invite(relay, draft) instanceof TurnEditOutcome.Changed(var invited)
        && new GuestTurns(turns, links, clock).accept(invited.key(), false, "")
            instanceof GuestOutcome.Done(var accepted)) {
      return new CrashAuthor(accepted.key(), links.token(accepted), writes);
    }
    throw new IllegalStateException("The author can't be invited");
  }

  /// Saves the next text. After a kill the page is loaded again, as the unsent text then is newer.
  void save(SoakClient client) throws IOException, InterruptedException {
    var text = "Tekst " + number.incrementAndGet();
    var answer = client.save(token, version, text);
    switch (answer.statusCode()) {
      case OK -> {
        version = value(SAVED, answer.body());
        writes.saved(version, text);
      }
      case CONFLICT -> version = value(SHOWN, client.get("/skriv/tur?t=" + token).body());
      case CROWDED -> Thread.sleep(1_000);
      default -> writes.wrong("A text was answered " + answer.statusCode());
    }
    Thread.sleep(150);
  }

  private static int value(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }

  /// Returns the latest version that is stored.
  Draft stored(Map<String, String> environment) {
    var drafts = AwsBaton.of(environment, Clock.systemUTC()).drafts();
    return drafts.find(turn).orElseGet(() -> Draft.empty(turn, Clock.systemUTC().instant()));
  }
}
