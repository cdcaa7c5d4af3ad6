package dk.blogstafet.local.editing.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dk.blogstafet.local.editing.secret.OwnKey;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/// Asks a site until it answers or patience ends: what is busy or breaks off is asked again, in the
/// same words. Where the site's clock says something else than ours, its own is taken, once.
public final class Courier {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BAD = 400;
  private static final int BUSY = 409;
  private static final int TOO_MANY = 429;
  private static final int BROKEN = 500;

  private final SiteAddress site;
  private final Wire wire;
  private final Waiting.Patience patience;
  private final Consumer<String> watcher;
  private Clock clock;
  private boolean isClockRight;

  /// A courier to a site.
  ///
  /// @param clock which says when something was signed
  /// @param watcher hears sentences about waiting
  public Courier(
      SiteAddress site,
      Wire wire,
      Clock clock,
      Waiting.Patience patience,
      Consumer<String> watcher) {
    this.site = site;
    this.wire = wire;
    this.clock = clock;
    this.patience = patience;
    this.watcher = watcher;
  }

  /// Reads what everybody may read.
  public Answer read(String path) {
    return ask(() -> wire.ask("GET", path, Map.of("accept-language", "en"), ""), false);
  }

  /// Reads with a key.
  public Answer read(OwnKey key, String path) {
    return ask(
        () -> wire.ask("GET", path, key.signer(clock).read("GET", site.authority(), path), ""),
        false);
  }

  /// Sends an upload, as often as it takes.
  public Answer send(OwnKey key, Upload upload) {
    var body = upload.body().getBytes(StandardCharsets.UTF_8);
    return ask(
        () -> {
          var fields =
              key.signer(clock)
                  .write(upload.method(), site.authority(), upload.path(), upload.name(), body);
          return wire.ask(upload.method(), upload.path(), fields, upload.body());
        },
        true);
  }

  private Answer ask(Asking asking, boolean isChange) {
    var waiting = new Waiting(patience);
    while (true) {
      switch (attempt(asking, waiting.isFirst())) {
        case Attempt.Final(var answer) -> {
          return answer;
        }
        case Attempt.Unsure(var reason, var retryAfter) -> {
          if (!waiting.hasTime(retryAfter)) {
            return new Answer.Silence(reason, isChange);
          }
          watcher.accept(reason + " Trying again …");
          waiting.pause(retryAfter);
        }
        case Attempt.Askew(var now) -> {
          watcher.accept("This machine's clock is wrong: taking the site's.");
          clock = Clock.offset(clock, Duration.between(clock.instant(), now));
          isClockRight = true;
        }
      }
    }
  }

  private Attempt attempt(Asking asking, boolean isFirst) {
    try {
      return read(asking.ask());
    } catch (ConnectException | UnknownHostException nobody) {
      var reason = "Nobody answers at " + site + ". Is --site right, and are you online?";
      return isFirst
          ? new Attempt.Final(new Answer.Silence(reason, false))
          : new Attempt.Unsure(reason, "");
    } catch (IOException brokenOff) {
      return new Attempt.Unsure("The connection to " + site + " broke off.", "");
    }
  }

  private Attempt read(Wire.Reply reply) {
    var status = reply.status();
    var retryAfter = reply.retryAfter().orElse("");
    var isBusy = status == BUSY && !retryAfter.isEmpty();
    if (status >= BROKEN || status == TOO_MANY || isBusy) {
      return new Attempt.Unsure(site + " is busy or broken (" + status + ").", retryAfter);
    }
    var body = json(reply.body());
    if (status < BAD && body.isObject()) {
      return new Attempt.Final(new Answer.Done(body));
    }
    var problem = new Answer.Problem(status, body);
    return problem.code().equals("signature-expired") && !isClockRight && body.has("now")
        ? new Attempt.Askew(Instant.ofEpochSecond(body.path("now").asLong()))
        : new Attempt.Final(problem);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException other) {
      return MissingNode.getInstance();
    }
  }

  /// One go.
  private interface Asking {
    Wire.Reply ask() throws IOException;
  }

  /// What came of one go.
  private sealed interface Attempt {
    /// It is answered.
    record Final(Answer answer) implements Attempt {}

    /// It is not, or not for good.
    record Unsure(String reason, String retryAfter) implements Attempt {}

    /// Our clock is too far from the site's.
    record Askew(Instant now) implements Attempt {}
  }
}
